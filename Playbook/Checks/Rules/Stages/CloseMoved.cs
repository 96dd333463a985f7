namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>The close date was put off again and again; bringing it forward, or setting it for the first time, is no delay.</summary>
internal sealed class CloseMoved() : Rule(
    "stg-close-moved",
    Family.Stage,
    Audience.Everyone,
    Reads.Only(Aspect.CloseDate))
{
    private const int LookBackDays = 180;

    public override Finding? Look(Facts facts)
    {
        var moves = facts.Input.CloseMoves.Count(m => m.IsLater && facts.IsWithin(m.On, LookBackDays));
        return moves >= facts.Limits.CloseMovesWarn
            ? Found(Severity.Warn, new Blanks { Number = moves }, new Fact.Figure(FactName.CloseMoves, moves))
            : null;
    }
}
