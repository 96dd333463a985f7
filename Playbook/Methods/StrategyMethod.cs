namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>strategy</c>: its ids. Their texts are in <c>strategy.yaml</c>.</summary>
public static class StrategyMethod
{
    public const string MethodId = "strategy";
    public const string Chosen = "chosen";

    public const string Frontal = "frontal";
    public const string Flanking = "flanking";
    public const string Divide = "divide";
    public const string Defend = "defend";
    public const string Develop = "develop";

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("choice",
            [
                new(Chosen, AnswerKind.Choice, [Frontal, Flanking, Divide, Defend, Develop]),
                new("reason", AnswerKind.Text), new("turning-point", AnswerKind.Text),
            ]),
        ]);
}
