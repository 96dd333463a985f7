using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Results;
using KeyAccountBot.Playbook.Tests.Checks;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Results;

/// <summary>What is worked out from the answers of a method, to the last digit.</summary>
public sealed class CalculationTests
{
    [Fact]
    public void Value_is_benefits_less_costs_in_the_currency_of_the_deal()
    {
        var deal = Sum(("revenue", "0.1 CNY"), ("waste", "0.2 CNY"), ("purchase-price", "0.25 CNY"), ("training", "0.1 CNY"), ("upkeep", "5 USD"));
        var balance = ValueBalance.Of(deal)!;

        Assert.Equal(("CNY", 0.3m, 0.35m, -0.05m, 1), (balance.Currency, balance.Benefits!.Value, balance.Costs!.Value, balance.Value!.Value, balance.LeftOut));
        Assert.Equal(-0.05m, CheckInput.Of(deal, SomeDeal.Today).ValueBalance);
    }

    [Fact]
    public void Without_a_figure_on_each_side_there_is_no_balance()
    {
        Assert.Null(ValueBalance.Of(SomeDeal.New()));
        Assert.Null(ValueBalance.Of(Sum(("revenue", "5 CNY")))!.Value);
        Assert.Null(ValueBalance.Of(Sum(("financing", "5 CNY")))!.Benefits);
        Assert.Null(CheckInput.Of(Sum(("revenue", "?"), ("financing", "?")), SomeDeal.Today).ValueBalance);
    }

    [Fact]
    public void Figures_in_none_of_the_deals_currency_are_added_in_their_own() =>
        Assert.Equal(("EUR", 3m), (ValueBalance.Of(Sum(("revenue", "1 EUR"), ("waste", "2 EUR"), ("ordering", "9 USD")))!.Currency, ValueBalance.Of(Sum(("revenue", "1 EUR"), ("waste", "2 EUR"), ("ordering", "9 USD")))!.Benefits!.Value));

    [Fact]
    public void Five_ratios_come_out_of_the_figures_of_a_year()
    {
        var deal = Ratios(
            ("current-assets", "400"), ("total-assets", "1000"), ("revenue", "800"), ("net-profit", "40"), ("cost-of-sales", "500"), ("receivables", "100"), ("stock", "50"),
            ("revenue-before", "0"), ("net-profit-before", "10"));
        var account = CheckInput.Of(deal, SomeDeal.Today).Account!;

        Assert.Equal(new Ratios(0.4m, 0.05m, 0.04m, 45.625m, 36.5m), account.Now);
        Assert.Equal(new Ratios(), account.Before);
        Assert.Null(CheckInput.Of(Ratios(("revenue", "800")), SomeDeal.Today).Account);
    }

    [Fact]
    public void Pains_are_joined_upward_and_a_link_to_nothing_is_a_break()
    {
        var deal = Pains(
            ("head-1", "late"), ("head-1-leads-to", "executive-1"), ("manager-1", "trips"), ("manager-1-leads-to", "head-1"),
            ("user-1", "resets"), ("user-1-leads-to", "manager-1"), ("user-2", "parts"), ("user-2-leads-to", "manager-1"));
        Assert.Equal(new PainChain(3, ReachesExecutive: false), CheckInput.Of(deal, SomeDeal.Today).PainChain);
        Assert.Equal(["user-1", "user-2"], PainTree.Of(deal).Below(PainTree.Of(deal).Pains.Single(p => p.Place == "manager-1")).Select(p => p.Place));
        Assert.Contains("not put down", Said(deal, PainChainMethod.MethodId));

        var whole = deal.Told(PainChainMethod.MethodId, "executive-1", "fines");
        Assert.Equal(new PainChain(4, ReachesExecutive: true), CheckInput.Of(whole, SomeDeal.Today).PainChain);
        Assert.Contains("Every pain leads up", Said(whole, PainChainMethod.MethodId));
        Assert.Null(CheckInput.Of(SomeDeal.New(), SomeDeal.Today).PainChain);
    }

    [Fact]
    public void Deeper_pains_are_drawn_deeper()
    {
        var deal = Pains(("executive-2", "fines"), ("head-3", "late"), ("head-3-leads-to", "executive-2"), ("user-3", "resets"), ("user-3-leads-to", "head-3"));
        var nodes = ResultOf(deal, PainChainMethod.MethodId).Parts[0].Lines;

        Assert.Equal([("fines", 0), ("late", 1), ("resets", 2)], nodes.Select(n => (n.Text.En, n.Depth)));
    }

    [Theory]
    [InlineData("++++", "Follow: all four")]
    [InlineData("+-++", "mend this first: Relationship")]
    [InlineData("+--+", "Relationship, Terms speak against it")]
    [InlineData("++?+", "ask about Terms")]
    public void Four_looks_say_follow_or_drop(string signs, string said)
    {
        var deal = WorthMethod.Questions.Zip(signs).Aggregate(SomeDeal.New(), (d, p) => d.Told(WorthMethod.MethodId, p.First, p.Second.ToString()));

        Assert.Contains(said, Said(deal, WorthMethod.MethodId));
    }

    [Theory]
    [InlineData("+++++ +++++ +++++ +++++", null, null, Strategy.Flanking)]
    [InlineData("+++-+ +++++ +++++ +++++", null, null, Strategy.Develop)]
    [InlineData("+++++ ++++- +---- +++++", null, null, Strategy.Flanking)]
    [InlineData("+++++ ++++- ----- +++++", null, null, Strategy.Divide)]
    [InlineData("+++++ +-++- ----- +++++", null, null, Strategy.Develop)]
    [InlineData("+++++ +++++ +++++ +++++", "..... ----- ----- .....", null, Strategy.Frontal)]
    [InlineData("+++++ +++++ +++++ +++++", "..... ----- ----- .....", "us", Strategy.Defend)]
    [InlineData("+.... ..... ..... .....", null, null, null)]
    public void A_strategy_is_recommended_by_what_is_answered(string us, string? rival, string? supplier, Strategy? expected)
    {
        var input = SomeInput.At(Stage.R3).Us(us) with { CurrentSupplier = supplier };
        input = rival is null ? input : input.Rival("Norda", rival);

        Assert.Equal(expected, StrategyAdvice.Of(input, Thresholds.Default)?.Strategy);
    }

    [Theory]
    [InlineData("+++++ +++++ +++++ +++++", Strategy.Flanking, "open to every bidder")] // a value of our own
    [InlineData("+++++ ++++- +---- +++++", Strategy.Divide, "support inside is no reason")] // only somebody inside
    [InlineData("+++++ +-++- +---- +++++", Strategy.Develop, "support inside is no reason")]
    [InlineData("+++++ ++++- ----- +++++", Strategy.Divide, null)]
    public void In_a_tender_help_inside_is_no_reason_and_a_value_counts_in_the_open_alone(string us, Strategy expected, string? said)
    {
        var advice = StrategyAdvice.Of(SomeInput.At(Stage.R3).Us(us) with { Tender = true }, Thresholds.Default)!;
        var why = string.Join('\n', advice.Why.Select(w => w.En));

        Assert.Equal(expected, advice.Strategy);
        Assert.DoesNotContain("Somebody inside", why);
        Assert.Equal(said is not null, why.Contains("In a tender", StringComparison.Ordinal));
        Assert.Contains(said ?? "", why);
    }

    [Fact]
    public void What_is_said_keeps_to_the_thresholds_of_the_book()
    {
        var signs = SomeDeal.New().Told(ControlMethod.MethodId, "sale-signs", $"price-only@{Day(-20)},meetings-delegated@{Day(-50)}");
        Assert.Contains("of the last 30 days: 1", Said(signs, ControlMethod.MethodId));
        Assert.Contains("of the last 60 days: 2", Said(signs, ControlMethod.MethodId, Thresholds.Default with { SignsDays = 60 }));

        const int few = 2; // answers: the default asks for six
        var rated = Assessment.Criteria.Take(few).Aggregate(SomeDeal.New(), (d, c) => d.Told(Assessment.MethodId, c, "+"));
        Assert.Contains("Too little is answered", Said(rated, StrategyMethod.MethodId));
        Assert.DoesNotContain("Too little is answered", Said(rated, StrategyMethod.MethodId, Thresholds.Default with { MinKnown = few }));

        static string Day(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(SomeDeal.Today.PlusDays(days));
    }

    [Fact]
    public void Retention_reaches_the_check() =>
        Assert.Equal<Mark>(
            [Mark.Minus, Mark.Unasked, Mark.Unasked, Mark.Unasked, Mark.Minus, Mark.Unasked, Mark.Unasked],
            CheckInput.Of(SomeDeal.New().Told(RetentionMethod.MethodId, "deep-talk", "-").Told(RetentionMethod.MethodId, "service-good", "-"), SomeDeal.Today).Account!.Retention);

    private static Deal Sum(params (string Question, string Text)[] figures) => Told(ValueBalanceMethod.MethodId, figures);

    private static Deal Ratios(params (string Question, string Text)[] figures) => Told(RatiosMethod.MethodId, figures);

    private static Deal Pains(params (string Question, string Text)[] pains) => Told(PainChainMethod.MethodId, pains);

    private static Deal Told(string method, (string Question, string Text)[] answers) =>
        answers.Aggregate(SomeDeal.New(), (deal, a) => deal.Told(method, a.Question, a.Text));

    private static MethodResult ResultOf(Deal deal, string method, Thresholds? limits = null) =>
        MethodResults.Of(deal, new(SomeDeal.Methods.Find(method)!, Subject.Us), SomeDeal.Today, limits ?? Thresholds.Default)!;

    private static string Said(Deal deal, string method, Thresholds? limits = null) =>
        string.Join('\n', ResultOf(deal, method, limits).Parts.SelectMany(p => p.Lines).Select(l => l.Text.En));
}
