using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <param name="Finding">Of the check.</param>
/// <param name="Facts">What it saw, in the reader's language; may hold names.</param>
public sealed record Disagreement(FindingView Finding, IReadOnlyList<string> Facts)
{
    /// <summary>Rules that set what the coach shows against what the map and the answers say.</summary>
    private static readonly HashSet<string> Rules = new(StringComparer.Ordinal)
    {
        "con-coach-attitude", "con-coach-no-reach", "con-support-no-coach", "con-one-mouth", "con-funds-no-figure", "con-politics-vs-map",
    };

    /// <summary>Answers about money and the decision are the coach's matter only when decision facts are what the coach is relied on for.</summary>
    private const int DecisionFacts = 3;

    /// <param name="relied">Behaviours on record.</param>
    public static IReadOnlyList<Disagreement> Of(CheckResult check, CheckNames names, string personId, IReadOnlySet<int> relied, Language language) =>
    [
        .. check.Findings.Concat(check.Hidden.Select(h => h.Finding))
            .Where(f => Rules.Contains(f.RuleId) && !check.Muted.Any(m => m.RuleId == f.RuleId) && (f.Blanks.Person is null || f.Blanks.Person == personId))
            .Where(f => f.RuleId is not ("con-funds-no-figure" or "con-politics-vs-map") || relied.Contains(DecisionFacts))
            .DistinctBy(f => f.RuleId)
            .Select(f => new Disagreement(CheckView.FindingOf(f, names), FactWords.Of(f, names, DealView.Full, language))),
    ];
}
