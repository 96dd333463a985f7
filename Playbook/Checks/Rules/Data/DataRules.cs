namespace KeyAccountBot.Playbook.Checks.Rules.Data;

/// <summary>How much the data bear.</summary>
internal static class DataRules
{
    public static IReadOnlyList<Rule> All { get; } = [new Thin(), new LateGaps(), new OldAnswers(), new AllGood()];
}
