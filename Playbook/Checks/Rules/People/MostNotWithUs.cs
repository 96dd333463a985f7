using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Of the people who count and were read, too few support us.</summary>
internal sealed class MostNotWithUs() : Rule(
    "ppl-most-not-with-us",
    Family.People,
    Audience.Members,
    Reads.Only(Aspect.Roles | Aspect.Power | Aspect.Chain | Aspect.Attitudes))
{
    public override Finding? Look(Facts facts)
    {
        var known = facts.Map.KnownKeyPlayers;
        var withUs = known.Count(p => p.Is(Attitude.Supporter));
        return known.Length >= facts.Limits.AttitudesMin && withUs < facts.Limits.Majority * known.Length
            ? Found(
                Severity.Warn,
                blanks: null,
                [
                    new Fact.Figure(FactName.KeyPlayers, known.Length),
                    new Fact.Figure(FactName.KeyPlayersWithUs, withUs),
                    .. known.Select(p => new Fact.Person(p.Id, Aspect.Attitudes)),
                ])
            : null;
    }
}
