using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.History;

/// <summary>A deal as it stood on one day, judged on that day.</summary>
public sealed record DealMoment(Deal Deal, LocalDate Day, CheckResult Check);

/// <param name="Then">Null when it was not asked yet.</param>
/// <param name="Now">Null when it is no answer any more.</param>
public sealed record ChangedAnswer(AnswerKey Key, AnswerValue? Then, AnswerValue? Now);

/// <summary>One deal on two days: what went, what came, what stayed.</summary>
/// <param name="Gone">As they were told then.</param>
/// <param name="Still">As they are told on the later day.</param>
/// <param name="Answers">In no order: the card has the methods' order.</param>
public sealed record DealComparison(
    DealMoment Then, DealMoment Now, ImmutableArray<Finding> Gone, ImmutableArray<Finding> New, ImmutableArray<Finding> Still, ImmutableArray<ChangedAnswer> Answers)
{
    public static DealComparison Of(DealMoment then, DealMoment now, HistoryReader reader)
    {
        var (before, after) = (then.Check.Findings, now.Check.Findings);
        return new(
            then,
            now,
            [.. before.Where(b => after.All(a => a.RuleId != b.RuleId))],
            [.. after.Where(a => before.All(b => b.RuleId != a.RuleId))],
            [.. after.Where(a => before.Any(b => b.RuleId == a.RuleId))],
            [
                .. then.Deal.Answers.Keys.Union(now.Deal.Answers.Keys)
                    .Where(k => reader.SeesPersonal || !reader.IsConfidential(k.Method))
                    .Where(k => k.Subject == Subject.Us || k.Subject.IsCompetitor || now.Deal.FindPerson(k.Subject.Value) is not null)
                    .Select(k => new ChangedAnswer(k, then.Deal.Answers.GetValueOrDefault(k)?.Value, now.Deal.Answers.GetValueOrDefault(k)?.Value))
                    .Where(a => a.Then != a.Now),
            ]);
    }
}
