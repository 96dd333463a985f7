using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class RecordedFactsTests
{
    [Fact]
    public void What_nobody_answered_is_absent() => AssertEmpty(CheckInput.Of(SomeDeal.New("Norda"), SomeDeal.Today));

    [Fact]
    public void What_nobody_knows_is_absent()
    {
        var deal = SomeDeal.Facts.Questions.Aggregate(SomeDeal.New("Norda"), (d, q) => d.Fact(q.Id, "?"));

        AssertEmpty(CheckInput.Of(deal, SomeDeal.Today));
    }

    [Fact]
    public void Each_fact_reaches_the_check()
    {
        var deal = SomeDeal.New("Norda")
            .Fact(DealFacts.Budget, "2800000 CNY").Fact(DealFacts.BuyingMode, "lease").Fact(DealFacts.EventDate, "2027-02-01")
            .Fact(DealFacts.CurrentSupplier, "c1").Told(ValueMethod.MethodId, ValueMethod.Measured, "yes").Told(ValueMethod.MethodId, ValueMethod.Confirmed, "no")
            .Fact(DealFacts.Price, "2600000 CNY").Fact(DealFacts.FullCost, "2100000 CNY").Fact(DealFacts.WinningPrice, "2550000 CNY")
            .Told(StrategyMethod.MethodId, StrategyMethod.Chosen, "flanking").Told(ControlMethod.MethodId, ControlMethod.SaleSigns, "budget-gone@2026-11-20")
            .Told(DangerMethod.MethodId, DangerMethod.Question, "courier");

        var input = CheckInput.Of(deal, SomeDeal.Today);

        Assert.Equal(new Money(2_800_000, "CNY"), input.Budget);
        Assert.Equal(("lease", new LocalDate(2027, 2, 1), "c1", Strategy.Flanking), (input.BuyingMode, input.EventDate, input.CurrentSupplier, input.Strategy));
        Assert.Equal(new ValueFacts(true, false), input.Value);
        Assert.Equal(new BidFacts("CNY", 2_600_000, 2_100_000, 2_550_000), input.Bid);
        Assert.Equal<TickedSign>([new("budget-gone", new(2026, 11, 20)), new("courier", new(2026, 11, 1))], input.Signs!.Value);
    }

    [Fact]
    public void No_sign_seen_is_not_the_same_as_never_asked() =>
        Assert.Empty(CheckInput.Of(SomeDeal.New().Told(DangerMethod.MethodId, DangerMethod.Question, "none"), SomeDeal.Today).Signs!.Value);

    [Theory]
    [InlineData("10 CNY", "8 USD", "7 USD", "USD", null, 8, 7)]
    [InlineData("10 CNY", "8 USD", "?", "CNY", 10, null, null)]
    [InlineData("?", "8 USD", "7 EUR", "USD", null, 8, null)]
    public void Figures_of_other_currencies_are_left_out(string price, string cost, string winning, string currency, int? p, int? c, int? w)
    {
        var deal = SomeDeal.New().Fact(DealFacts.Price, price).Fact(DealFacts.FullCost, cost).Fact(DealFacts.WinningPrice, winning);

        Assert.Equal(new BidFacts(currency, p, c, w), CheckInput.Of(deal, SomeDeal.Today).Bid);
    }

    [Fact]
    public void A_confirmation_is_no_change_of_the_answer_and_a_fact_is_something_that_happened()
    {
        var key = SomeDeal.Key("funds", Subject.Us);
        var deal = SomeDeal.With("...+").Fact(DealFacts.Budget, "10 CNY");
        deal = DealReplay.Apply(deal, [new DealEvent.Answered(key, AnswerValue.Plus, AnswerValue.Minus, null, null)], SomeDeal.By(SomeDeal.Ana, minutes: 60 * 24 * 2));
        deal = DealReplay.Apply(deal, [new DealEvent.Answered(key, AnswerValue.Minus, AnswerValue.Minus, null, "again")], SomeDeal.By(SomeDeal.Bo, minutes: 60 * 24 * 9));

        var input = CheckInput.Of(deal, SomeDeal.Today);
        var answer = input.Answers[Criterion.Funds]!;
        Assert.Equal((new LocalDate(2026, 11, 10), new LocalDate(2026, 11, 3), Mark.Plus), (answer.On!.Value, answer.ChangedOn!.Value, answer.Previous!.Value));
        Assert.Equal(new LocalDate(2026, 11, 1), input.FactsAnsweredOn);
    }

    private static void AssertEmpty(CheckInput input)
    {
        Assert.Null(input.Budget);
        Assert.Null(input.BuyingMode);
        Assert.Null(input.EventDate);
        Assert.Null(input.CurrentSupplier);
        Assert.Null(input.Value);
        Assert.Null(input.Bid);
        Assert.Null(input.Strategy);
        Assert.Null(input.Signs);
    }
}
