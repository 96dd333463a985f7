namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Our value is said to be unique, and the customer gains nothing by the customer's own sum.</summary>
internal sealed class ValueNegative() : Rule(
    "con-value-negative",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(Criterion.UniqueValue).And(Aspect.Value))
{
    public override Finding? Look(Facts facts) =>
        facts.IsPlus(Criterion.UniqueValue) && facts.Input.ValueBalance is { } balance and <= 0
            ? Found(
                Severity.Warn,
                CriterionSet.Of(Criterion.UniqueValue),
                blanks: null,
                facts.Saw(Criterion.UniqueValue),
                new Fact.Figure(FactName.ValueBalance, balance))
            : null;
}
