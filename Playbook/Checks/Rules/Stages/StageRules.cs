namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>Stage and time.</summary>
internal static class StageRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NotEarned(),
        new Stuck(),
        new ClosePast(),
        new CloseMoved(),
        new TooSoon(),
        new Silent(),
        new NoNextDate(),
    ];
}
