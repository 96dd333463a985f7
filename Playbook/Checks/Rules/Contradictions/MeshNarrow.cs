using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Several interests decide together, and we moved among few of them. Silent while nobody has a department.</summary>
internal sealed class MeshNarrow() : Rule(
    "con-chain-mesh-narrow",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Only(Aspect.Chain | Aspect.Stage | Aspect.Roles | Aspect.Meetings))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Chain != ChainType.Mesh || facts.Stage < Stage.R3 || !facts.Map.People.Any(p => p.Department is not null))
        {
            return null;
        }

        var met = facts.Map.People
            .Where(p => p.Department is not null && facts.Map.MetWithin(p, facts.Limits.MetExecDays))
            .Select(p => p.Department)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Count();
        return met < facts.Limits.MeshDepartments
            ? Found(Severity.Warn, new Blanks { Number = met }, new Fact.Figure(FactName.DepartmentsMet, met))
            : null;
    }
}
