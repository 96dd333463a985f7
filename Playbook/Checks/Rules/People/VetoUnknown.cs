using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Somebody can stop it, and we have not met or cannot tell where this person stands.</summary>
internal sealed class VetoUnknown() : Rule(
    "ppl-veto-unknown",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Chain | Aspect.Attitudes | Aspect.Meetings | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var unread = facts.Map.People.RemoveAll(p => !p.Veto || (p.Attitude is not null && p.LastMet is not null));
        return facts.Stage >= Stage.R3 && !unread.IsEmpty
            ? Found(
                Severity.Warn,
                blanks: null,
                [new Fact.Figure(FactName.People, facts.Map.People.Length), .. WhoItIs.ForMembers(facts, unread)])
            : null;
    }
}
