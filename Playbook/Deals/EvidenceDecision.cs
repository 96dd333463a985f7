using System.Globalization;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Puts on record what a candidate did, settles what stands against one, and takes a mistake back.</summary>
public static class EvidenceDecision
{
    private static readonly LocalText NotOnRecord = new("This is not on record any more.", "这条记录已不存在。");

    internal static readonly LocalText TooMany =
        new LocalText("A deal holds at most {0} pieces of evidence.", "一个商机最多记录 {0} 条证据。").With(DealLimits.Evidence);

    /// <param name="today">In the deal's time zone.</param>
    public static Decision Add(Deal deal, string personId, Observation seen, LocalDate today)
    {
        seen = seen with { Text = NoteText.Clean(seen.Text) ?? "" };
        var problems = Problems(deal, personId, seen, today).ToList();
        if (problems.Count > 0)
        {
            return new([], null, [.. problems]);
        }

        return deal.EvidenceOn(personId).Any(e => e.What == seen)
            ? Decision.Nothing(new("This is on record already.", "已有相同记录。"))
            : Decision.Done(new("Saved.", "已保存。"), new DealEvent.EvidenceAdded(NextId(deal), personId, seen));
    }

    /// <summary>Settles evidence against, with a reason: nothing else does, time least of all.</summary>
    public static Decision Resolve(Deal deal, string id, string? reason)
    {
        var why = NoteText.Clean(reason);
        var item = deal.FindEvidence(id);
        return !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
            : item is not { What.Against: true, Withdrawn: false } ? Decision.Refused(Fields.Text, NotOnRecord)
            : item.Resolution is { } same && same.Reason == why ? Decision.Nothing(new("Settled.", "已解决。"))
            : item.Resolution is { } settled ? Decision.Refused(
                Fields.Text, new LocalText("Settled already: “{0}”. Yours was not saved.", "此前已解决：“{0}”。您的说明没有保存。").With(settled.Reason))
            : why is null ? Decision.Refused(
                Fields.Reason, new("Say in a sentence what was found out; others rely on it.", "请用一句话说明查到了什么，其他人要据此判断。"), ProblemKind.Missing)
            : StoredWords.Problem(Fields.Reason, why, DealLimits.Reason) is { } wrong ? new([], null, [wrong])
            : Decision.Done(new("Settled.", "已解决。"), new DealEvent.EvidenceResolved(id, why));
    }

    /// <summary>Takes back what was put down by mistake. Evidence against is settled instead, so that its reason is there to read.</summary>
    public static Decision Withdraw(Deal deal, string id) =>
        !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
        : deal.FindEvidence(id) is not { } item ? Decision.Refused(Fields.Text, NotOnRecord)
        : item.Withdrawn ? Decision.Nothing(new("This was taken back already.", "这条已撤回。"))
        : item.What.Against ? Decision.Refused(Fields.Text, new("What stands against is settled with a reason, not taken back.", "反面证据需说明原因来解决，不能直接撤回。"))
        : Decision.Done(new("Taken back.", "已撤回。"), new DealEvent.EvidenceWithdrawn(id));

    internal static string NextId(Deal deal) => Id(deal.Evidence.Count + 1);

    internal static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"e{number}");

    private static IEnumerable<Problem> Problems(Deal deal, string personId, Observation seen, LocalDate today)
    {
        if (!deal.IsOpen)
        {
            yield return new(Fields.Text, DealTexts.IsClosed, ProblemKind.Impossible);
        }

        if (deal.FindPerson(personId) is not { IsCandidate: true })
        {
            yield return new(Fields.Text, new("Choose the person first.", "请先选择人选。"), ProblemKind.Impossible);
        }

        if (!CoachMethod.IsBehaviour(seen.Behaviour))
        {
            yield return new(Fields.Text, new LocalText("The behaviours have the numbers 1 to {0}.", "行为的编号是 1 到 {0}。").With(CoachMethod.Behaviours.Count), ProblemKind.Impossible);
        }

        if (seen.Text.Length == 0)
        {
            yield return new(Fields.What, new("Say in a sentence what happened.", "请用一句话写下发生了什么。"), ProblemKind.Missing);
        }
        else if (StoredWords.Problem(Fields.What, seen.Text, DealLimits.Note) is { } wrong)
        {
            yield return wrong;
        }

        if (seen.Happened > today)
        {
            yield return new(Fields.When, new("That day is still to come. Put down what has happened.", "这一天还没到，请记录已发生的事。"), ProblemKind.OutOfRange);
        }

        if (RouteProblem(deal, personId, seen) is { } route)
        {
            yield return new(Fields.Route, route, ProblemKind.Impossible);
        }

        if (deal.Header.Tender && !seen.Against && !seen.OpenToAll && CoachMethod.NeedsOpenness(seen.Behaviour))
        {
            yield return new(Fields.Open, CareGuard.NotOpenToAll, ProblemKind.NotKept);
        }

        if (deal.Evidence.Count(e => !e.Withdrawn) >= DealLimits.Evidence)
        {
            yield return new(Fields.Text, TooMany, ProblemKind.OutOfRange);
        }
    }

    /// <summary>What somebody says of himself is no second source, and eyes see no documents of others.</summary>
    private static LocalText? RouteProblem(Deal deal, string personId, Observation seen) => (seen.Kind, seen.Route) switch
    {
        (EvidenceKind.Witnessed, not Route.Own) => new("What one of us saw reached us by our own eyes.", "我们的人亲眼所见，途径应为“我们亲眼”。"),
        (EvidenceKind.Claimed, not Route.Coach) => new("What the person says of itself reached us through that person.", "本人自述，途径应为“本人”。"),
        (EvidenceKind.Document or EvidenceKind.Told, Route.Own) => new("Say who or what it came from.", "请说明来自谁或哪份文件。"),
        (EvidenceKind.Told, Route.File) => new("What was told came from a person, not from a document.", "他人告知的事来自人，不是文件。"),
        _ when seen.Through is null => null,
        _ when seen.Through == personId && seen.Route != Route.Coach =>
            new("The person itself is no third person.", "本人不能算作第三人。"),
        _ when deal.FindPerson(seen.Through) is null => new("Choose one of the list.", "请从列表中选择。"),
        _ => null,
    };
}
