using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>A deal that needs somebody: the one finding that matters, and at most one question that a tap answers.</summary>
/// <param name="Question">Null when nothing that may be asked there is open.</param>
public sealed record DealNeed(Deal Deal, Finding Finding, Criterion? Question)
{
    /// <summary>A reminder names no more deals.</summary>
    public const int Most = 7;

    /// <summary>As a channel may be told. Null for a deal that needs nobody.</summary>
    public static DealNeed? Of(Deal deal, ChannelCheck check) => Of(
        deal, check.Shown, check.Questions.Where(q => q.Criterion is { } c && !Assessment.IsOneToOne(c.Id())));

    /// <summary>For one of its members, one-to-one.</summary>
    public static DealNeed? Of(Deal deal, CheckResult check) => Of(deal, check.Shown, check.Questions);

    /// <summary>The loudest first, then the one that closes soonest.</summary>
    public static IReadOnlyList<DealNeed> Ranked(IEnumerable<DealNeed> needs) =>
    [
        .. needs.OrderByDescending(n => n.Finding.Severity)
            .ThenBy(n => n.Deal.Header.CloseDate is null)
            .ThenBy(n => n.Deal.Header.CloseDate)
            .ThenBy(n => n.Deal.Id.Value)
            .Take(Most),
    ];

    private static DealNeed? Of(Deal deal, IEnumerable<Finding> shown, IEnumerable<NextQuestion> questions)
    {
        if (shown.FirstOrDefault(f => f.Severity != Severity.Strength) is not { } finding)
        {
            return null;
        }

        var asked = questions.Select(q => q.Criterion).OfType<Criterion>().ToList();
        return new(deal, finding, asked.Where(c => finding.Subjects.Contains(c)).Concat(asked).Select(c => (Criterion?)c).FirstOrDefault());
    }
}
