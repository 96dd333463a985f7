namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>Plan and execution.</summary>
internal static class PlanRules
{
    public static IReadOnlyList<Rule> All { get; } =
        [new NoActions(), new Overdue(), new WeakPointUnowned(), new OneSided(), new OutOfControl()];
}
