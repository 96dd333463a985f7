using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>A likely guide whose help nobody else and no document confirms.</summary>
internal sealed class OneRoute() : Rule(
    "coa-one-route",
    Family.Coach,
    Audience.Members,
    Reads.Only(Aspect.Coach | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Stage >= Stage.R4A && facts.Coaches.Best is { Verdict: CoachVerdict.Likely, Corroborated: false, PersonId: var person }
            ? Found(Severity.Warn, new Blanks { Person = person }, [.. SupportShown.AsFacts(person, facts.Input)])
            : null;
}
