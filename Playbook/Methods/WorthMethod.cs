using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>worth</c>: its ids. Their texts are in <c>worth.yaml</c>.</summary>
public static class WorthMethod
{
    public const string MethodId = "worth";
    public const string Decision = "decision";
    public const string Follow = "follow";
    public const string Drop = "drop";

    public static ImmutableArray<string> Questions { get; } = ["technical", "relationship", "terms", "budget"];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("worth",
            [
                .. Questions.Select(q => new QuestionShape(q, AnswerKind.Rating)),
                new(Decision, AnswerKind.Choice, [Follow, Drop]), new("reason", AnswerKind.Text),
            ]),
        ]);
}

/// <summary>The same of <c>retention</c>: seven points, and ways to keep in touch.</summary>
public static class RetentionMethod
{
    public const string MethodId = "retention";

    public static ImmutableArray<string> Points { get; } =
        ["deep-talk", "needs-known", "direction-known", "product-fits", "service-good", "people-able", "gain-largest"];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("points", [.. Points.Select(p => new QuestionShape(p, AnswerKind.Rating))]),
            new("ways", [new("ways-in-place", AnswerKind.MultiChoice, [Choice.None], Dated: true), new("next-way", AnswerKind.Text)]),
        ]);
}
