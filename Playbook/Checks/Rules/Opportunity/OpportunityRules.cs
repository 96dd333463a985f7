namespace KeyAccountBot.Playbook.Checks.Rules.Opportunity;

/// <summary>Is there an opportunity?</summary>
internal static class OpportunityRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new NoEvent(), new NoMoney(), new EventPast(), new BudgetShort(), new WeakPayer()];
}
