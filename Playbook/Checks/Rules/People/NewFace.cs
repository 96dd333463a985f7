using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Somebody who counts is new in the role, and we have not met since; having met before does not count.</summary>
internal sealed class NewFace() : Rule(
    "ppl-new-face",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Roles | Aspect.Power | Aspect.Chain | Aspect.Meetings | Aspect.PeopleChanges))
{
    public override Finding? Look(Facts facts)
    {
        var unmet = facts.Map.KeyPlayers.RemoveAll(p => !IsNew(p, facts) || p.LastMet >= p.InRoleSince);
        return unmet.IsEmpty ? null : Found(
            Severity.Warn,
            blanks: null,
            [
                .. unmet.Select(p => p.InRoleSince!.Value).Distinct().Order().Select(since => new Fact.Day(FactName.PersonChanged, since)),
                .. WhoItIs.ForMembers(facts, unmet),
            ]);
    }

    private static bool IsNew(CheckPerson person, Facts facts) => facts.IsWithin(person.InRoleSince, facts.Limits.NewFaceDays - 1);
}
