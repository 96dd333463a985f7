using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Decision">What to save and say; refused when a reason has to be given first.</param>
/// <param name="Missing">What the new stage rests on and is not there, as far as it may be named to this reader.</param>
/// <param name="NeedsReason">The move is possible once somebody says why.</param>
public sealed record StageMove(Decision Decision, ImmutableArray<StageCondition> Missing, bool NeedsReason);

/// <summary>
/// Moves a deal along the funnel. R1 to R5 belong to an open deal; R6 (signed, in delivery) is reached by closing it as won, and
/// only a won deal moves between R6 and R7. Moving on without what the stage rests on needs a reason; moving back needs none.
/// </summary>
public static class StageDecision
{
    /// <param name="reason">Kept in the log when given; at most <see cref="DealLimits.Reason"/> characters.</param>
    /// <param name="view">In a channel nothing is asked about conditions that must not be named there; the log holds them all the same.</param>
    public static StageMove Move(Deal deal, Stage to, string? reason, DealView view, Thresholds thresholds)
    {
        reason = NoteText.Clean(reason);
        if (deal.Stage == to)
        {
            return new(Decision.Nothing(new LocalText("The deal is at {0} already.", "商机已在 {0}。").With(to)), [], false);
        }

        if (Refusal(deal, to) is { } problem)
        {
            return new(Decision.Refused(Fields.Stage, problem), [], false);
        }

        if (StoredWords.Problem(Fields.Stage, reason, DealLimits.Reason, CloseDecision.ReasonTooLong) is { } unfit)
        {
            return new(new([], null, [unfit]), [], NeedsReason: unfit.Kind == ProblemKind.NotKept);
        }

        ImmutableArray<StageCondition> missing = to > deal.Stage && to.IsSelling() ? StageGate.Missing(deal, to, thresholds) : [];
        var named = StageGate.Nameable(missing, view);
        if (!named.IsEmpty && reason is null)
        {
            var needed = new LocalText("Before {0} some things are still missing. Say in a sentence why it moves on.", "进入 {0} 之前还有缺项，请用一句话说明推进的原因。").With(to);
            return new(Decision.Refused(Fields.Stage, needed, ProblemKind.Missing), named, true);
        }

        var told = to > deal.Stage
            ? new LocalText("Moved on from {0} to {1}.", "已从 {0} 推进到 {1}。")
            : new LocalText("Moved back from {0} to {1}.", "已从 {0} 退回到 {1}。");
        return new(
            Decision.Done(told.With(deal.Stage, to), new DealEvent.StageMoved(deal.Stage, to, reason, [.. missing.Select(c => c.Id)])),
            named,
            false);
    }

    private static LocalText? Refusal(Deal deal, Stage to) =>
        deal.Closing is { Outcome: not Outcome.Won } ? DealTexts.IsClosed
        : deal.IsOpen && !to.IsSelling() ? new("R6 and R7 come after the signature: close the deal as won first.", "R6 和 R7 在签约之后，请先把商机结束为“赢单”。")
        : !deal.IsOpen && to.IsSelling() ? new("This deal is won. Reopen it to move it back before the signature.", "该商机已赢单，重新打开后才能退回签约之前。")
        : null;
}
