namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>What is said to count round trips: every command once, on a deal with a competitor, an answer and a person.</summary>
internal static class Conversation
{
    /// <summary>Not counted: once, and for minutes after, it is read who somebody is and by what a book is judged, and what its pipeline comes to.</summary>
    public static IReadOnlyList<string> WarmUp { get; } = ["help", "new Warm-up", "check Warm-up", "pipeline"];

    public static IReadOnlyList<Spoken> Counted { get; } =
    [
        new("help"),
        new("new ACME retrofit 3.2m CNY 2027-03-31 vs Norda"),
        new("deals"),
        new("ACME retrofit"),
        new("assess acme"),
        new("5 + CFO must decide by May", IsAnswer: true),
        new("6 +; 7 -", IsAnswer: true),
        new("check acme"),
        new("map acme + Rao, purchasing director, U E, supporter"),
        new("map acme"),
        new("coach acme"),
        new("facts acme"),
        new("edit acme"),
        new("stage acme R2"),
        new("members acme"),
        new("rules"),
        new("pipeline"),
        new("language"),
        new("close acme lost, price"),
        new("reopen acme"),
        new("delete acme"),
    ];
}
