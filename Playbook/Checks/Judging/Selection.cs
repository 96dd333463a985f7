using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>The order in which findings are told, and which of them the card shows.</summary>
internal static class Selection
{
    /// <summary>Severity, family, row of the catalogue: no date and no name, so that the same deal always reads the same.</summary>
    public static ImmutableArray<Finding> InOrder(Judgement judged)
    {
        var visible = new List<Finding>();
        for (var row = 0; row < judged.Rows; row++)
        {
            if (judged.Visible(row) is { } finding)
            {
                visible.Add(finding);
            }
        }

        return [.. visible.OrderByDescending(f => f.Severity).ThenBy(f => f.Family)];
    }

    public static ImmutableArray<HiddenFinding> Hidden(Judgement judged) =>
        [.. Enumerable.Range(0, judged.Rows).Select(judged.Hidden).OfType<HiddenFinding>()];

    /// <summary>The mutes in force among the visible findings; a stop cannot be muted.</summary>
    public static ImmutableArray<Mute> Muted(ImmutableArray<Finding> visible, CheckInput input) =>
    [
        .. from finding in visible
           where finding.Severity != Severity.Stop
           let mute = Latest(finding.RuleId, input)
           where mute is not null
           select mute,
    ];

    /// <summary>Problems first. Every stop is shown; strengths give way to them; a place that one kind leaves free goes to problems.</summary>
    public static ImmutableArray<Finding> Shown(ImmutableArray<Finding> visible, ImmutableArray<Mute> muted, Thresholds limits)
    {
        var open = visible.RemoveAll(f => muted.Any(m => m.RuleId == f.RuleId));
        var stops = open.Count(f => f.Severity == Severity.Stop);
        var calm = !visible.Any(f => f.Severity is Severity.Stop or Severity.Warn);
        var places = Math.Max(limits.ShownMax, stops);
        ImmutableArray<Finding> strengths =
            [.. open.Where(f => f.Severity == Severity.Strength).Take(Math.Min(limits.StrengthsMax + (calm ? 1 : 0), places - stops))];
        return [.. open.Where(f => f.Severity != Severity.Strength).Take(places - strengths.Length), .. strengths];
    }

    private static Mute? Latest(string ruleId, CheckInput input) =>
        input.Mutes.Where(m => m.RuleId == ruleId && m.Until >= input.Today).OrderByDescending(m => m.Until).ThenBy(m => m.Reason, StringComparer.Ordinal).FirstOrDefault();
}
