namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>Good news worth telling.</summary>
internal static class StrengthRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new PowerSponsor(),
        new ValueConfirmed(),
        new EventDated(),
        new Ahead(),
        new CoachVerified(),
        new AllMet(),
        new PromisesKept(),
    ];
}
