using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>What became different between two checks of one deal.</summary>
/// <param name="Verdict">Before and after; null when it stayed.</param>
/// <param name="Lights">Groups, 0 to 3, whose light turned.</param>
/// <param name="Gone">Findings that are told no more.</param>
/// <param name="New">Findings that are told now and were not, or not so loudly.</param>
/// <param name="Missing">What earlier stages rest on and was not missing before.</param>
public sealed record CheckChange(
    (Verdict Before, Verdict After)? Verdict,
    ImmutableArray<(int Group, Light Before, Light After)> Lights,
    ImmutableArray<Finding> Gone,
    ImmutableArray<Finding> New,
    ImmutableArray<StageCondition> Missing)
{
    public static readonly CheckChange None = new(null, [], [], [], []);

    public bool IsNone => Verdict is null && Lights.IsEmpty && Gone.IsEmpty && New.IsEmpty && Missing.IsEmpty;

    /// <summary>None when the deal is over, before or after: then nothing is judged.</summary>
    public static CheckChange Between(CheckResult before, CheckResult after) =>
        before.Verdict.Row == VerdictRow.Over || after.Verdict.Row == VerdictRow.Over ? None
        : Of(before.Lights, after.Lights, before.Findings, after.Findings) with
        {
            Verdict = before.Verdict.Verdict == after.Verdict.Verdict ? null : (before.Verdict.Verdict, after.Verdict.Verdict),
            Missing = after.Unmet.RemoveAll(a => before.Unmet.Any(b => b.Id == a.Id)),
        };

    /// <summary>Of what a channel may be told, and nothing else.</summary>
    public static CheckChange Between(ChannelCheck before, ChannelCheck after) => Of(before.Lights, after.Lights, before.Findings, after.Findings);

    private static CheckChange Of(
        ImmutableArray<GroupLight> lightsBefore, ImmutableArray<GroupLight> lightsAfter, ImmutableArray<Finding> before, ImmutableArray<Finding> after)
    {
        var lights = lightsBefore.Zip(lightsAfter, (b, a) => (Group: Assessment.Groups.TakeWhile(g => g != a.GroupId).Count(), Before: b.Light, After: a.Light));
        return new(
            null,
            [.. lights.Where(l => l.Before != l.After)],
            [.. before.Where(b => after.All(a => a.RuleId != b.RuleId))],
            [.. after.Where(a => before.All(b => b.RuleId != a.RuleId || b.Severity < a.Severity))],
            []);
    }
}
