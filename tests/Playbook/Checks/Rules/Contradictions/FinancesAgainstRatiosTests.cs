using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class FinancesAgainstRatiosTests() : RuleTest(new FinancesAgainstRatios())
{
    private static readonly Ratios Before = new(LiquidAssets: 1.5m, NetMargin: 0.10m, ReturnOnAssets: 0.10m, CollectionDays: 60, StockDays: 50);

    [Fact]
    public void Two_ratios_a_fifth_worse_are_told()
    {
        var finding = Fires(Severity.Warn, Of(Before with { LiquidAssets = 1.2m, CollectionDays = 72 }));

        Assert.Equal(CriterionSet.Of(Criterion.Finances), finding.Subjects);
        Assert.Contains(new Fact.Figure(FactName.RatiosWorse, 2), finding.Seen);
    }

    [Fact]
    public void Each_of_the_five_counts()
    {
        Fires(Severity.Warn, Of(Before with { NetMargin = 0.08m, ReturnOnAssets = 0.08m }));
        Fires(Severity.Warn, Of(Before with { StockDays = 60, ReturnOnAssets = 0.08m }));
    }

    [Fact]
    public void A_little_less_than_a_fifth_is_borne() => IsSilent(Of(Before with { LiquidAssets = 1.21m, CollectionDays = 72 }));

    [Fact]
    public void Getting_better_is_no_fault() => IsSilent(Of(new(LiquidAssets: 3, NetMargin: 0.2m, ReturnOnAssets: 0.2m, CollectionDays: 30, StockDays: 20)));

    [Fact]
    public void How_many_can_be_tuned()
    {
        var one = Of(Before with { StockDays = 60 });

        IsSilent(one);
        Fires(Severity.Warn, one, Thresholds.Default with { RatioWorse = 1 });
        IsSilent(Of(Before with { StockDays = 60, CollectionDays = 72 }), Thresholds.Default with { RatioWorse = 3 });
    }

    [Fact]
    public void A_loss_alone_is_enough_and_no_profit_is_no_loss()
    {
        Fires(Severity.Warn, Of(Before with { NetMargin = -0.01m }));
        IsSilent(Of(Before with { NetMargin = 0 }));
    }

    [Fact]
    public void A_ratio_below_zero_that_falls_got_worse() => Fires(
        Severity.Warn, Of(new(ReturnOnAssets: -0.12m, StockDays: 60), Before with { ReturnOnAssets = -0.10m }));

    [Fact]
    public void What_is_missing_in_one_year_or_starts_from_zero_does_not_count()
    {
        IsSilent(Of(new(), Before));
        IsSilent(Of(Before with { LiquidAssets = 0.5m, StockDays = 90, CollectionDays = 90 }, new(StockDays: 0, CollectionDays: 0)));
    }

    [Fact]
    public void Without_two_years_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R1).Us("..+"));
        IsSilent(Of(now: null));
        IsSilent(SomeInput.At(Stage.R1).Us("..+") with { Account = new(Now: new(NetMargin: -0.2m)) });
    }

    [Theory]
    [InlineData("..-")]
    [InlineData("..?")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Of(Before with { NetMargin = -0.1m }).Us(us));

    private static CheckInput Of(Ratios? now, Ratios? before = null) =>
        SomeInput.At(Stage.R1).Us("..+") with { Account = new(Now: now, Before: before ?? Before) };
}
