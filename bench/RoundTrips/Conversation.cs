namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>What is said to count round trips: every command at least once, on deals with a competitor, answers, people and a customer.</summary>
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
        new("facts acme"),
        new("methods acme"),
        new("six-questions acme"),
        new("3: they want it before May", IsAnswer: true),
        new("map acme"),
        new("map acme + Rao, purchasing director, U E, supporter"),
        new("coach acme"),
        new("coach-find acme"),
        new("route acme"),
        new("route acme + Rao, 10 Dec: ask for the date"),
        new("plan acme"),
        new("plan acme + send the list, 4 Dec"),
        new("visit acme"),
        new("visit acme Rao: fine; promised: the list by 4 Dec; next: 11 Dec"),
        new("brief acme with Rao"),
        new("brief acme with Rao tomorrow 14:00"),
        new("link acme"),
        new("unlink"),
        new("edit acme"),
        new("stage acme R2"),
        new("members acme"),
        new("move acme to my own book"),
        new("managers"),
        new("rules"),
        new("history acme"),
        new("compare acme today"),
        new("pipeline"),
        new("remind Monday 9:00"),
        new("snooze acme until 2027-02-15"),
        new("language"),
        new("cancel"),
        new("close acme lost, price"),
        new("reopen acme"),
        new("delete acme"),
        new("new Spare parts @ Norda"),
        new("check spare"),
        new("account norda"),
        new("visit spare Rao: fine"),
    ];
}
