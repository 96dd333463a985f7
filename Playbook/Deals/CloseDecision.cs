using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Ends a deal and takes that back. A won deal is signed, so it goes to R6 in the same change; one that is reopened from there
/// goes back to R5, the last stage before the signature.
/// </summary>
public static class CloseDecision
{
    internal static readonly LocalText ReasonTooLong =
        new LocalText("A reason has at most {0} characters.", "原因最多 {0} 个字符。").With(DealLimits.Reason);

    public static Decision Close(Deal deal, Outcome outcome, string? reason, Thresholds thresholds)
    {
        if (!deal.IsOpen)
        {
            return Decision.Refused(Fields.Outcome, new("This deal is closed already. Reopen it to close it differently.", "该商机已结束，如需更改请先重新打开。"));
        }

        if (NoteText.Clean(reason) is not { } why)
        {
            return Decision.Refused(Fields.Text, new("Say in a sentence why it ends; others learn from it.", "请用一句话说明结束的原因，供以后参考。"), ProblemKind.Missing);
        }

        if (StoredWords.Problem(Fields.Text, why, DealLimits.Reason, ReasonTooLong) is { } unfit)
        {
            return new([], null, [unfit]);
        }

        var closed = new DealEvent.Closed(outcome, why);
        return outcome == Outcome.Won && deal.Stage.IsSelling()
            ? Decision.Done(Told(outcome), Signed(deal, why, thresholds), closed)
            : Decision.Done(Told(outcome), closed);
    }

    public static Decision Reopen(Deal deal, string? reason)
    {
        var why = NoteText.Clean(reason);
        if (deal.IsOpen)
        {
            return Decision.Nothing(new("The deal is open.", "商机本来就是打开的。"));
        }

        if (StoredWords.Problem(Fields.Text, why, DealLimits.Reason, ReasonTooLong) is { } unfit)
        {
            return new([], null, [unfit]);
        }

        var reopened = new DealEvent.Reopened(why);
        var told = new LocalText("The deal is open again.", "商机已重新打开。");
        return deal.Stage.IsSelling()
            ? Decision.Done(told, reopened)
            : Decision.Done(told, reopened, new DealEvent.StageMoved(deal.Stage, Stage.R5, why, []));
    }

    private static DealEvent.StageMoved Signed(Deal deal, string why, Thresholds thresholds) =>
        new(deal.Stage, Stage.R6, why, [.. StageGate.Missing(deal, Stage.R6, thresholds).Select(c => c.Id)]);

    private static LocalText Told(Outcome outcome) => outcome switch
    {
        Outcome.Won => new("Closed as won.", "已结束：赢单。"),
        Outcome.Lost => new("Closed as lost.", "已结束：丢单。"),
        _ => new("Closed as dropped.", "已结束：放弃。"),
    };
}
