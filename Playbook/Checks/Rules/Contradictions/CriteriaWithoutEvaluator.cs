using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>The written criteria are said to suit us, and nobody on the map applies them.</summary>
internal sealed class CriteriaWithoutEvaluator() : Rule(
    "con-criteria-no-evaluator",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.FormalCriteria).And(Aspect.Roles | Aspect.Stage))
{
    private const int PeopleMin = 3;

    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.FormalCriteria) || facts.Stage < Stage.R3)
        {
            return null;
        }

        var known = facts.Map.People.Count(p => p.Roles != Roles.None);
        return known >= PeopleMin && !facts.Map.People.Any(p => p.Has(Roles.Evaluator))
            ? Found(
                Severity.Note,
                CriterionSet.Of(Criterion.FormalCriteria),
                blanks: null,
                facts.Saw(Criterion.FormalCriteria),
                new Fact.Figure(FactName.People, facts.Map.People.Length))
            : null;
    }
}
