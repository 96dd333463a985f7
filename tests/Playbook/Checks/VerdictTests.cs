using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomeRules;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class VerdictTests
{
    private const string AllPlus = "+++++ +++++ +++++ +++++";

    [Theory]
    [InlineData(Stage.R1, "+++++ ..... ..... .....", Verdict.Improve, VerdictRow.TooEarly)]
    [InlineData(Stage.R1, "+++++ +.... ..... .....", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R1, "++-++ ?+... --... .....", Verdict.Pursue, VerdictRow.Clear)] // nothing red, and everything else may be grey
    [InlineData(Stage.R2, "---.. +++.. ..... .....", Verdict.Stop, VerdictRow.NoCase)]
    [InlineData(Stage.R2, "+++++ ..... ..... ---..", Verdict.Stop, VerdictRow.NoCase)]
    [InlineData(Stage.R2, "+++++ ---.. ---.. .....", Verdict.Stop, VerdictRow.TwoRed)]
    [InlineData(Stage.R2, "+++++ ---.. ..... .....", Verdict.Improve, VerdictRow.OneRed)]
    [InlineData(Stage.R2, "+.... +++++ ..... .....", Verdict.Improve, VerdictRow.GreyTooLong)]
    [InlineData(Stage.R2, "+++++ +.... ..... .....", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R3, "+++++ +.... ..... +++++", Verdict.Improve, VerdictRow.GreyTooLong)]
    [InlineData(Stage.R3, "+++++ +++++ ..... +++++", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R4A, "+++++ +++++ ..... +++++", Verdict.Improve, VerdictRow.GreyTooLong)]
    [InlineData(Stage.R2, "+++?+ +++++ ..... +++++", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R3, "+++?+ +++++ ..... +++++", Verdict.Improve, VerdictRow.OpportunityNotGreen)]
    [InlineData(Stage.R4A, "+++++ +++++ --+++ +++++", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R4B, "+++++ +++++ --+++ +++++", Verdict.Improve, VerdictRow.LateWithoutSupport)]
    [InlineData(Stage.R4B, AllPlus, Verdict.Pursue, VerdictRow.Clear)]
    [InlineData(Stage.R6, AllPlus, Verdict.None, VerdictRow.Over)]
    public void The_first_row_that_matches_decides(Stage stage, string us, Verdict verdict, VerdictRow row)
    {
        var reason = SomeInput.At(stage).Us(us).SharedPeople().Check().Verdict;

        Assert.Equal((verdict, row), (reason.Verdict, reason.Row));
    }

    [Theory]
    [InlineData(2, 0, Verdict.Pursue)]
    [InlineData(3, 0, Verdict.Improve)]
    [InlineData(0, 1, Verdict.Pursue)]
    [InlineData(0, 2, Verdict.Improve)]
    public void Enough_warnings_or_contradictions_hold_it_back(int warns, int contradictions, Verdict verdict)
    {
        string[] warnIds = ["wor-risky", "stg-stuck", "pln-overdue"];
        string[] contradictionIds = ["con-strategy-misfit", "con-chain-mesh-narrow"];
        var result = SomeInput.At(Stage.R3).Us(AllPlus).Check(
            [.. warnIds.Take(warns).Select(id => Warn(id)), .. contradictionIds.Take(contradictions).Select(id => Warn(id)), Note("con-two-views"), Note("dq-thin")]);

        Assert.Equal(verdict, result.Verdict.Verdict);
    }

    [Fact]
    public void One_stop_is_enough_and_a_hidden_one_does_not_count()
    {
        var deal = SomeInput.At(Stage.R3).Us(AllPlus);

        Assert.Equal(VerdictRow.StopFinding, deal.Check(Stop("wor-nothing-in-it")).Verdict.Row);
        Assert.Equal(1, deal.Check(Stop("con-winning-price-loses"), Stop("opp-budget-short")).Verdict.Stops);
    }

    [Fact]
    public void A_closed_deal_has_no_verdict() =>
        Assert.Equal(Verdict.None, (SomeInput.At(Stage.R3).Us(AllPlus) with { Closed = true }).Check().Verdict.Verdict);

    [Fact]
    public void Late_a_map_that_is_not_known_holds_it_back() =>
        Assert.Equal(VerdictRow.LateWithoutSupport, SomeInput.At(Stage.R4B).Us(AllPlus).Check().Verdict.Row);
}
