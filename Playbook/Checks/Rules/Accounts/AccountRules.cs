namespace KeyAccountBot.Playbook.Checks.Rules.Accounts;

/// <summary>The account behind the deal.</summary>
internal static class AccountRules
{
    public static IReadOnlyList<Rule> All { get; } = [new VisitsOwed(), new Leaving(), new UnderReview()];
}
