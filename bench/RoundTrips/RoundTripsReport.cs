using System.Text;

namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>The counts of both engines side by side, as Markdown.</summary>
internal static class RoundTripsReport
{
    public static string Write(IReadOnlyList<CountedTurn> sqlite, IReadOnlyList<CountedTurn> azure)
    {
        var text = new StringBuilder("## Storage round trips\n\n| said | SQLite: calls | waits | Azure Tables: calls | waits | at most | |\n| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
        foreach (var (one, other) in sqlite.Zip(azure))
        {
            var word = one.IsWithinBudget && other.IsWithinBudget ? "met" : "NOT met";
            text.Append($"| `{one.Spoken.Text}` | {one.Calls} | {one.Waits} | {other.Calls} | {other.Waits} | {one.Spoken.MostWaits} | {word} |\n");
        }

        return text.ToString();
    }
}
