using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Our value is said to be unique, and no outcome is measured and confirmed. Before the offer it is asked only of who opened the method.</summary>
internal sealed class ValueWithoutNumber() : Rule(
    "con-value-no-number",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.UniqueValue).And(Aspect.Value | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var value = facts.Input.Value;
        if (!facts.IsPlus(Criterion.UniqueValue) || (value is null && facts.Stage < Stage.R4A) || value is { IsProved: true })
        {
            return null;
        }

        List<Fact> seen = [facts.Saw(Criterion.UniqueValue)];
        if (value is not { Measured: true })
        {
            seen.Add(new Fact.Absent(FactName.Measure));
        }

        if (value is not { Confirmed: true })
        {
            seen.Add(new Fact.Absent(FactName.Confirmation));
        }

        return Found(Severity.Warn, CriterionSet.Of(Criterion.UniqueValue), blanks: null, [.. seen]);
    }
}
