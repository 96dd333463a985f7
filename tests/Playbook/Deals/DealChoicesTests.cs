using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class DealChoicesTests
{
    [Fact]
    public void We_and_the_competitors_in_play_come_before_what_the_file_lists() =>
        Assert.Equal(["us", "c1", "c2", "other", "nobody"], Suppliers(SomeDeal.New("Norda", "Kelvin")));

    [Fact]
    public void A_removed_competitor_stays_only_where_it_is_the_answer()
    {
        var deal = SomeDeal.New("Norda", "Kelvin").Fact(DealFacts.CurrentSupplier, "c1")
            .After(new DealEvent.CompetitorRemoved("c1"), new DealEvent.CompetitorRemoved("c2"));

        Assert.Equal(["us", "c1", "other", "nobody"], Suppliers(deal));
    }

    [Theory]
    [InlineData("c1", true)]
    [InlineData("us", true)]
    [InlineData("nobody", true)]
    [InlineData("c2", false)]
    public void Only_a_party_of_the_deal_is_an_answer(string supplier, bool taken)
    {
        var merged = AnswerMerge.Merge(SomeDeal.New("Norda"), SomeDeal.Facts, [new(DealFacts.CurrentSupplier, Subject.Us, "", supplier)]);

        Assert.Equal((taken ? 1 : 0, taken ? 0 : 1), (merged.Events.Count, merged.Rejected.Count));
    }

    private static IEnumerable<string> Suppliers(Deal deal) =>
        DealChoices.Of(deal, SomeDeal.Facts, SomeDeal.Facts.Find(DealFacts.CurrentSupplier)!).Choices.Select(c => c.Id);
}
