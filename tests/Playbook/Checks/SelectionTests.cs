using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomeRules;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class SelectionTests
{
    private static readonly CheckInput Deal = SomeInput.At(Stage.R3);

    private static readonly string[] StopIds =
        ["opp-no-event", "wor-nothing-in-it", "con-winning-price-loses", "cmp-filler-bid", "win-no-inside", "win-power-against", "ppl-veto-against", "coa-contradicted"];

    private static readonly string[] WarnIds =
        ["opp-weak-payer", "wor-risky", "win-slipping", "stg-stuck", "pln-overdue", "acc-leaving", "con-strategy-misfit", "ppl-new-face"];

    private static readonly string[] StrengthIds = ["pos-power-sponsor", "pos-value-confirmed", "pos-event-dated", "pos-ahead"];

    [Theory]
    [InlineData(0, 0, 4, 0, 3)] // three when nothing warns
    [InlineData(0, 1, 4, 1, 2)]
    [InlineData(1, 0, 4, 1, 2)]
    [InlineData(0, 8, 4, 5, 2)]
    [InlineData(0, 8, 1, 6, 1)] // a free place goes to problems
    [InlineData(0, 8, 0, 7, 0)]
    [InlineData(6, 2, 4, 6, 1)] // strengths give way to stops
    [InlineData(7, 2, 4, 7, 0)]
    [InlineData(8, 2, 4, 8, 0)] // every stop is shown
    public void At_most_seven_are_shown(int stops, int warns, int strengths, int problemsShown, int strengthsShown)
    {
        var result = Deal.Check(
            [.. StopIds.Take(stops).Select(Stop), .. WarnIds.Take(warns).Select(id => Warn(id)), .. StrengthIds.Take(strengths).Select(Strength)]);

        Assert.Equal(problemsShown, result.Shown.Count(f => f.Severity != Severity.Strength));
        Assert.Equal(strengthsShown, result.Shown.Count(f => f.Severity == Severity.Strength));
        Assert.Equal(stops + warns + strengths - problemsShown - strengthsShown, result.More);
        Assert.Equal(stops, result.Shown.Count(f => f.Severity == Severity.Stop));
    }

    [Fact]
    public void What_a_member_set_aside_is_listed_and_counted_but_not_shown()
    {
        var muted = Deal.Muted("wor-risky", until: 0).Muted("stg-stuck", until: -1);

        var result = muted.Check(Warn("wor-risky"), Warn("stg-stuck"), Warn("acc-leaving"));

        Assert.Equal(["stg-stuck", "acc-leaving"], result.Shown.Select(f => f.RuleId));
        Assert.Equal("wor-risky", Assert.Single(result.Muted).RuleId);
        Assert.Equal((3, 1), (result.Verdict.Warns, result.More));
    }

    [Fact]
    public void A_stop_cannot_be_set_aside()
    {
        var result = Deal.Muted("opp-no-event", until: 30).Check(Stop("opp-no-event"));

        Assert.Single(result.Shown);
        Assert.Empty(result.Muted);
    }
}
