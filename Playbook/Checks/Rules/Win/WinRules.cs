namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>Can we win?</summary>
internal static class WinRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new NoInside(), new NoExecutive(), new PowerAgainst(), new RulesUnknown(), new Slipping()];
}
