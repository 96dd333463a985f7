using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>Nobody is named as a competitor, and nobody confirmed that there is none.</summary>
internal sealed class NoneNamed() : Rule(
    "cmp-none-named",
    Family.Competition,
    Audience.Everyone,
    Reads.Only(Aspect.Rivals | Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.Rivals.IsEmpty && !facts.Input.NoCompetitor && facts.Stage >= Stage.R2
        ? Found(Severity.Warn, blanks: null, new Fact.Absent(FactName.Competitor))
        : null;
}
