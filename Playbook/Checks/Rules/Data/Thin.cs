using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Data;

/// <summary>Too little is known for the check to say much.</summary>
internal sealed class Thin() : Rule(
    "dq-thin",
    Family.Data,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Stage).InTotal())
{
    public override Finding? Look(Facts facts)
    {
        var known = facts.Marks.Known.Count;
        return known < facts.Limits.ThinKnown && facts.Stage >= Stage.R3
            ? Found(Severity.Note, new Blanks { Number = known }, new Fact.Figure(FactName.Known, known))
            : null;
    }
}
