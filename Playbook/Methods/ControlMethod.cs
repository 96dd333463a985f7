namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>control</c>: its ids. Their texts are in <c>control.yaml</c>.</summary>
public static class ControlMethod
{
    public const string MethodId = "control";
    public const string SaleSigns = "sale-signs";
    public const string OwnSigns = "own-signs";

    /// <summary>The thirteen signs in the sale.</summary>
    public static IReadOnlyList<string> SignsOfTheSale { get; } =
    [
        "calls-not-returned", "kept-from-facts", "criteria-slanted", "criteria-drift", "date-slips", "budget-gone", "weak-points-probed",
        "people-change", "meetings-cancelled", "meetings-delegated", "price-only", "no-inside-help", "standing-unknown",
    ];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("signs",
            [
                new(SaleSigns, AnswerKind.MultiChoice, [Choice.None, .. SignsOfTheSale], Dated: true),
                new(OwnSigns, AnswerKind.MultiChoice, [Choice.None], Dated: true),
            ]),
        ]);
}

/// <summary>The same of <c>danger</c>.</summary>
public static class DangerMethod
{
    public const string MethodId = "danger";
    public const string Question = "danger-signs";

    public static IReadOnlyList<string> Signs { get; } =
        ["go-between", "courier", "distorted-picture", "thin-facts", "slow-to-notice", "out-of-step", "only-reacting"];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [new("signs", [new(Question, AnswerKind.MultiChoice, [Choice.None, .. Signs], Dated: true), new("way-out", AnswerKind.Text)])]);
}
