using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Somebody on a deciding step is not with us. Of several the one furthest from us is named, then the first of the map.</summary>
internal sealed class VetoAgainst() : Rule(
    "ppl-veto-against",
    Family.People,
    Audience.Members,
    Reads.Only(Aspect.Chain | Aspect.Attitudes | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var against = facts.Map.KnownAttitudes
            .Where(p => (p.Veto || p.Step == StepWeight.Decisive) && !p.Is(Attitude.Neutral))
            .MinBy(p => p.Attitude);
        return against is null ? null : Found(
            facts.Stage >= Stage.R4B ? Severity.Stop : Severity.Warn,
            new Blanks { Person = against.Id },
            new Fact.Person(against.Id, Aspect.Attitudes));
    }
}
