using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>What became different between two checks of one deal.</summary>
/// <param name="Verdict">Before and after; null when it stayed.</param>
/// <param name="Lights">Groups, 0 to 3, whose light turned.</param>
/// <param name="Gone">Findings that are told no more.</param>
/// <param name="New">Findings that are told now and were not, or not so loudly.</param>
public sealed record CheckChange(
    (Verdict Before, Verdict After)? Verdict,
    ImmutableArray<(int Group, Light Before, Light After)> Lights,
    ImmutableArray<Finding> Gone,
    ImmutableArray<Finding> New)
{
    public bool IsNone => Verdict is null && Lights.IsEmpty && Gone.IsEmpty && New.IsEmpty;

    public static CheckChange Between(CheckResult before, CheckResult after)
    {
        var lights = before.Lights.Zip(after.Lights)
            .Select((pair, group) => (group, pair.First.Light, pair.Second.Light))
            .Where(l => l.Item2 != l.Item3);
        return new(
            before.Verdict.Verdict == after.Verdict.Verdict ? null : (before.Verdict.Verdict, after.Verdict.Verdict),
            [.. lights],
            [.. before.Findings.Where(b => after.Findings.All(a => a.RuleId != b.RuleId))],
            [.. after.Findings.Where(a => before.Findings.All(b => b.RuleId != a.RuleId || b.Severity < a.Severity))]);
    }
}
