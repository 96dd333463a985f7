using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>The deal hangs on too few people met of late.</summary>
internal sealed class OneContact() : Rule(
    "ppl-one-contact",
    Family.People,
    Audience.Everyone,
    Reads.Only(Aspect.Meetings | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var met = facts.Map.CountMet(facts.Limits.MetKeyDays);
        return facts.Stage >= Stage.R3 && facts.Map.People.Length > 0 && met < facts.Limits.MinContacts
            ? Found(
                Severity.Warn,
                new Blanks { Number = facts.Limits.MetKeyDays, Days = facts.Limits.MinContacts },
                new Fact.Figure(FactName.People, facts.Map.People.Length),
                new Fact.Figure(FactName.PeopleMet, met))
            : null;
    }
}
