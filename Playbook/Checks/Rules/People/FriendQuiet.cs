using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Somebody who counts and supports us was not met for long. Of several the one not met longest is named, then the first of the map.</summary>
internal sealed class FriendQuiet() : Rule(
    "ppl-friend-quiet",
    Family.People,
    Audience.Members,
    Reads.Only(Aspect.Roles | Aspect.Power | Aspect.Chain | Aspect.Attitudes | Aspect.Meetings | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var quiet = facts.Map.KnownKeyPlayers
            .Where(p => p.Is(Attitude.Supporter) && p.LastMet is { } met && facts.DaysSince(met) > facts.Limits.MetKeyDays)
            .MinBy(p => p.LastMet);
        return quiet is { LastMet: { } last }
            ? Found(
                facts.Stage >= Stage.R4B ? Severity.Warn : Severity.Note,
                new Blanks { Person = quiet.Id, Number = facts.DaysSince(last) },
                new Fact.Person(quiet.Id, Aspect.Attitudes | Aspect.Meetings))
            : null;
    }
}
