namespace KeyAccountBot.Playbook.Checks.Rules.Accounts;

/// <summary>Several retention points speak against us. A point that nobody answered speaks for nothing.</summary>
internal sealed class Leaving() : Rule(
    "acc-leaving",
    Family.Account,
    Audience.Everyone,
    Reads.Only(Aspect.Account))
{
    public override Finding? Look(Facts facts)
    {
        var against = facts.Input.Account?.Retention.Count(m => m == Mark.Minus) ?? 0;
        return against >= facts.Limits.RetentionMinus
            ? Found(Severity.Warn, blanks: null, new Fact.Figure(FactName.RetentionMinus, against))
            : null;
    }
}
