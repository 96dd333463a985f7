namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>The customer sees our difference, as a figure it confirmed.</summary>
internal sealed class ValueConfirmed() : Rule(
    "pos-value-confirmed",
    Family.Strength,
    Audience.Everyone,
    Reads.Of(Criterion.UniqueValue).And(Aspect.Value))
{
    public override Finding? Look(Facts facts) => facts.IsPlus(Criterion.UniqueValue) && facts.Input.Value is { IsProved: true }
        ? Found(Severity.Strength, blanks: null, facts.Saw(Criterion.UniqueValue))
        : null;
}
