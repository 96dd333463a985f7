using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class NewDealDecisionTests
{
    [Fact]
    public void A_name_is_enough()
    {
        var opened = Decide(new("Cooling retrofit")).Opened!;

        Assert.Equal(new DealHeader("Cooling retrofit"), opened.Header);
        Assert.Equal((SomeDeal.Ana, "Asia/Shanghai"), (opened.Owner, opened.TimeZone));
    }

    [Fact]
    public void Names_are_kept_as_typed_but_for_spaces_and_invisible_marks()
    {
        var opened = Decide(new("  远山\u3000冷链 \u202E改造\n二期 👨‍👩‍👧 ", "<at>ACME</at> *bold*") { Competitors = ["Norda", " ", "norda", "Kor"] }).Opened!;

        Assert.Equal(("远山 冷链 改造 二期 👨‍👩‍👧", "<at>ACME</at> *bold*"), (opened.Header.Name, opened.Header.Account));
        Assert.Equal(["c1 Norda", "c2 Kor"], opened.Competitors.Select(c => $"{c.Id} {c.Name}"));
    }

    [Fact]
    public void An_empty_form_is_told_what_it_needs() =>
        Assert.Equal(Fields.Name, Assert.Single(Decide(new("  ")).Problems).Field);

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(365 * 19, 0)]
    [InlineData(365 * 21, 1)]
    public void The_close_date_lies_ahead_but_not_in_another_generation(int days, int problems) =>
        Assert.Equal(problems, Decide(SomeDeal.Form with { CloseDate = SomeDeal.Today.PlusDays(days) }).Problems.Count);

    [Fact]
    public void A_deal_with_problems_is_not_opened()
    {
        var deal = Decide(new(new string('长', 500), Amount: new Money(1, "XXX")));

        Assert.Null(deal.Opened);
        Assert.Equal([Fields.Name, Fields.Amount], deal.Problems.Select(p => p.Field));
    }

    private static NewDeal Decide(DealForm form) =>
        NewDealDecision.Decide(form, SomeDeal.Ana, BookId.OwnOf(SomeDeal.Ana.Id), "Asia/Shanghai", SomeDeal.Today);
}
