using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>The best candidate has not shown by acts that we are helped.</summary>
internal sealed class Unproven() : Rule(
    "coa-unproven",
    Family.Coach,
    Audience.Members,
    Reads.Only(Aspect.Coach | Aspect.Stage))
{
    public override Finding? Look(Facts facts) =>
        facts.Stage >= Stage.R3 && facts.Coaches.Best is { Verdict: CoachVerdict.Unproven, PersonId: var person }
            ? Found(
                Severity.Warn,
                new Blanks { Person = person },
                [new Fact.Person(person, Aspect.Coach), .. SupportShown.AsFacts(person, facts.Input)])
            : null;
}
