using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The deal check for a member of the deal. Never drawn where others read: that is <see cref="ChannelCheck"/>.</summary>
/// <param name="Lights">In the order of the groups.</param>
/// <param name="Map">Colour of the relationship map.</param>
/// <param name="Disputed">Our pluses that count as open until settled.</param>
/// <param name="Unmet">What earlier stages rest on and is not there.</param>
/// <param name="Findings">All that are told, in their order; muted ones too.</param>
/// <param name="Shown">The part of <paramref name="Findings"/> for the card; the rest is "N more".</param>
/// <param name="Muted">Those a member set aside; they count, but are not shown.</param>
/// <param name="Hidden">Fired, and told by another; in the order of the catalogue.</param>
/// <param name="Questions">At most three, the most useful first.</param>
public sealed record CheckResult(
    VerdictReason Verdict,
    ImmutableArray<GroupLight> Lights,
    Light Map,
    CoachFacts Coach,
    CriterionSet Disputed,
    ImmutableArray<StageCondition> Unmet,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Finding> Shown,
    ImmutableArray<Mute> Muted,
    ImmutableArray<HiddenFinding> Hidden,
    ImmutableArray<NextQuestion> Questions)
{
    public int More => Findings.Length - Shown.Length;
}

/// <summary>
/// The deal check for a channel: judged from what may be told there and nothing else. It has no verdict, no map, no coach and no light
/// of group 3, so that a card cannot show them by mistake.
/// </summary>
/// <param name="Lights">Groups 1, 2 and 4.</param>
/// <param name="Questions">Criterion and role to ask, without persons and consequences for criteria that would tell on somebody.</param>
public sealed record ChannelCheck(
    ImmutableArray<GroupLight> Lights,
    ImmutableArray<Finding> Findings,
    ImmutableArray<Finding> Shown,
    ImmutableArray<Mute> Muted,
    ImmutableArray<NextQuestion> Questions)
{
    public int More => Findings.Length - Shown.Length;
}
