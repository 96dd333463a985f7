using KeyAccountBot.Cards.Check;
using KeyAccountBot.Playbook.Checks;

namespace KeyAccountBot.Cards.Map;

/// <param name="Findings">What the check says about people, the most important first.</param>
public sealed record MapGapsView(MapView Map, IReadOnlyList<FindingView> Findings)
{
    private static readonly HashSet<string> OutsideTheFamily = new(StringComparer.Ordinal)
    {
        "cmp-filler-bid", "coa-none", "con-politics-vs-map", "con-exec-not-met", "con-liked-not-met", "con-criteria-no-evaluator", "con-late-decider-unmet",
        "con-chain-owner-unmet", "con-chain-mesh-narrow", "con-coach-attitude", "con-coach-no-reach", "con-rival-liked-unseen", "con-answer-before-change",
    };

    /// <summary>Of all findings those that the map answers.</summary>
    public static MapGapsView Of(MapView map, CheckResult check, CheckNames names) => new(
        map,
        [.. check.Findings.Where(f => f.Severity != Severity.Strength && IsAboutPeople(f.RuleId)).Select(f => CheckView.FindingOf(f, names))]);

    private static bool IsAboutPeople(string ruleId) => ruleId.StartsWith("ppl-", StringComparison.Ordinal) || OutsideTheFamily.Contains(ruleId);
}
