namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>Everybody who counts was met of late; with fewer than three the map is too small to say so.</summary>
internal sealed class AllMet() : Rule(
    "pos-all-met",
    Family.Strength,
    Audience.Everyone,
    Reads.Only(Aspect.Roles | Aspect.Power | Aspect.Chain | Aspect.Meetings))
{
    private const int KeyPlayersMin = 3;

    public override Finding? Look(Facts facts)
    {
        var (key, days) = (facts.Map.KeyPlayers, facts.Limits.MetKeyDays);
        return key.Length >= KeyPlayersMin && key.All(p => facts.Map.MetWithin(p, days))
            ? Found(Severity.Strength, new Blanks { Number = days }, new Fact.Figure(FactName.KeyPlayers, key.Length))
            : null;
    }
}
