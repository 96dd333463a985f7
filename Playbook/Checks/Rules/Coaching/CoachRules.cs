namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>Our guide inside.</summary>
internal static class CoachRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new NoCandidate(),
        new Unproven(),
        new Contradicted(),
        new GoneQuiet(),
        new OneRoute(),
    ];
}
