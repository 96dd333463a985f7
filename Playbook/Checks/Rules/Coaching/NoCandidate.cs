using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>There are people, and none of them is thought of as a guide. One who left guides no more.</summary>
internal sealed class NoCandidate() : Rule(
    "coa-none",
    Family.Coach,
    Audience.Members,
    Reads.Only(Aspect.Coach | Aspect.Roles | Aspect.Stage))
{
    public override Finding? Look(Facts facts) => facts.Stage >= Stage.R3 && facts.Map.People.Length > 0 && facts.Coaches.Best is null
        ? Found(
            facts.Stage >= Stage.R4A ? Severity.Warn : Severity.Note,
            blanks: null,
            new Fact.Figure(FactName.People, facts.Map.People.Length),
            new Fact.Absent(FactName.CoachCandidate))
        : null;
}
