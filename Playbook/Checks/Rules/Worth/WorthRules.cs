namespace KeyAccountBot.Playbook.Checks.Rules.Worth;

/// <summary>Is it worth winning?</summary>
internal static class WorthRules
{
    public static IReadOnlyList<Rule> All { get; } = [new NothingInIt(), new TooThin(), new Risky()];
}
