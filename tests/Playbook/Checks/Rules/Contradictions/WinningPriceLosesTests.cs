using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class WinningPriceLosesTests() : RuleTest(new WinningPriceLoses())
{
    [Fact]
    public void A_price_that_wins_below_our_cost_stops()
    {
        var finding = Fires(Severity.Stop, SomeInput.At(Stage.R4A).Bid(cost: 900_001, toWin: 900_000));

        Assert.True(finding.Subjects.IsEmpty);
    }

    [Fact]
    public void A_price_that_covers_the_cost_does_not() => IsSilent(SomeInput.At(Stage.R4A).Bid(cost: 900_000, toWin: 900_000));

    [Fact]
    public void It_waits_for_the_offer() => IsSilent(SomeInput.At(Stage.R3).Bid(cost: 930_000, toWin: 900_000));

    [Fact]
    public void Without_both_figures_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5).Bid(price: 800_000, cost: 930_000));
        IsSilent(SomeInput.At(Stage.R5).Bid(price: 800_000, toWin: 900_000));
    }
}
