using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Deals;
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

    /// <summary>None when the deal is over, before or after: then nothing is judged. In a channel, of what it may be told and nothing else.</summary>
    internal static CheckChange Between((Facts Facts, Judgement Judged) before, (Facts Facts, Judgement Judged) after)
    {
        var inChannel = after.Facts.InChannel;
        var (was, now) = (before.Judged.Verdict, after.Judged.Verdict);
        if (!inChannel && (was.Row == VerdictRow.Over || now.Row == VerdictRow.Over))
        {
            return None;
        }

        var (told, toTell) = (Selection.InOrder(before.Judged), Selection.InOrder(after.Judged));
        var unmet = inChannel ? [] : before.Facts.Unmet();
        return new(
            inChannel || was.Verdict == now.Verdict ? null : (was.Verdict, now.Verdict),
            [
                .. from @group in Enumerable.Range(0, after.Judged.Colours.Count)
                   where DealAccess.ShowsLight(inChannel ? DealView.Channel : DealView.Full, Assessment.Groups[@group])
                   let turned = (Group: @group, Before: before.Judged.Colours[@group], After: after.Judged.Colours[@group])
                   where turned.Before != turned.After
                   select turned,
            ],
            [.. told.Where(b => toTell.All(a => a.RuleId != b.RuleId))],
            [.. toTell.Where(a => told.All(b => b.RuleId != a.RuleId || b.Severity < a.Severity))],
            inChannel ? [] : after.Facts.Unmet().RemoveAll(a => unmet.Any(b => b.Id == a.Id)));
    }
}
