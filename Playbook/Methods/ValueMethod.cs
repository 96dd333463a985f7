namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>value</c>: its ids. Their texts are in <c>value.yaml</c>.</summary>
public static class ValueMethod
{
    public const string MethodId = "value";

    public const string Initiative = "initiative";
    public const string Outcome = "outcome";
    public const string Solution = "solution";
    public const string SimilarCustomer = "similar-customer";
    public const string PastResult = "past-result";
    public const string Situation = "situation";
    public const string Driver = "driver";
    public const string Tracking = "tracking";
    public const string Frequency = "frequency";
    public const string Event = "event";
    public const string SharedRisk = "shared-risk";

    /// <summary>The result we promise is a figure.</summary>
    public const string Measured = "measured";

    /// <summary>Somebody at the customer agreed to it.</summary>
    public const string Confirmed = "confirmed";

    public const string Yes = "yes";
    public const string No = "no";

    private static readonly IReadOnlyList<string> YesNo = [Yes, No];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("lead",
            [
                new("issue", AnswerKind.Text), new("effect", AnswerKind.Text), new("stakes", AnswerKind.Text), new("help", AnswerKind.Text),
            ]),
            new("slots",
            [
                .. new[] { Initiative, Outcome, Solution, SimilarCustomer, PastResult, Situation, Driver, Tracking, Frequency, Event, SharedRisk }
                    .Select(slot => new QuestionShape(slot, AnswerKind.Text)),
            ]),
            new("proof", [new(Measured, AnswerKind.Choice, YesNo), new(Confirmed, AnswerKind.Choice, YesNo)]),
        ]);
}
