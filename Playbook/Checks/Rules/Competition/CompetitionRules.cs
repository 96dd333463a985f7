namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>Where competitors stand.</summary>
internal static class CompetitionRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NoneNamed(), new NotCompared(), new Behind(), new CriteriaAgainst(), new FillerBid(), new NoDifference(), new IncumbentLiked(),
    ];
}
