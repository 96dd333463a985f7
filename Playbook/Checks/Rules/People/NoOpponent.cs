using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Many people were read, somebody competes, and nobody is against us: too good to be the whole map.</summary>
internal sealed class NoOpponent() : Rule(
    "ppl-no-opponent",
    Family.People,
    Audience.Members,
    Reads.Only(Aspect.Attitudes | Aspect.Rivals))
{
    public override Finding? Look(Facts facts)
    {
        var known = facts.Map.KnownAttitudes;
        return facts.Rivals is [var first, ..] && known.Length >= facts.Limits.OpponentMin && known.All(p => p.Is(Attitude.Neutral))
            ? Found(
                Severity.Note,
                new Blanks { Competitor = first.Id },
                [.. known.Select(p => new Fact.Person(p.Id, Aspect.Attitudes))])
            : null;
    }
}
