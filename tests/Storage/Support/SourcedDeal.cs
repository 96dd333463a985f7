using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>A deal whose answers name who said so. Its rows are a fixture: what is told here stays as it is.</summary>
internal static class SourcedDeal
{
    public static IEnumerable<DealEvent[]> Story()
    {
        yield return [new DealEvent.PersonAdded(new("p1", "饶军")), new DealEvent.PersonAdded(new("p2", "Deng"))];
        yield return [Said("compelling-event", null, "+", null, "p1", "五月前必须定"), Said("funds", null, "+", null, "other"), Said("finances", null, "?", null, null)];
        yield return [Said("compelling-event", "+", "-", "p1", "p2")];
        yield return [Said("funds", "+", "+", "other", "p2"), Said("culture", null, "+", null, "p1")];
        yield return [new DealEvent.PersonRemoved("p1")];
    }

    private static DealEvent.Answered Said(string question, string? before, string after, string? was, string? now, string? note = null) =>
        new(Some.Key(question), before is null ? null : Mark(before), Mark(after), null, note) { SourceBefore = AnswerSource.Read(was), SourceAfter = AnswerSource.Read(now) };

    private static AnswerValue Mark(string mark) => mark switch { "+" => AnswerValue.Plus, "-" => AnswerValue.Minus, _ => AnswerValue.Unknown };
}
