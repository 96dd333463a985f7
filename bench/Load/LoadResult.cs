namespace KeyAccountBot.Bench.Load;

/// <param name="Sorted">How long the turns took that were answered rightly, the shortest first.</param>
/// <param name="ReplyBytes">On average.</param>
/// <param name="Errors">Refused, broken, too late or wrong.</param>
internal sealed record LoadResult(IReadOnlyList<TimeSpan> Sorted, TimeSpan Elapsed, double ReplyBytes, int Errors, string? FirstError)
{
    public int Turns => Sorted.Count;

    public static LoadResult Of(IReadOnlyCollection<Said> said, TimeSpan elapsed, Quota quota) => new(
        [.. said.Select(s => s.Took).Order()], elapsed, said.Count == 0 ? 0 : said.Average(s => s.ReplyBytes), quota.Errors, quota.FirstError);

    /// <summary>The time within which this share of the turns was answered, by nearest rank; zero without turns.</summary>
    /// <param name="share">Above 0, at most 1.</param>
    public TimeSpan Within(double share) => Turns == 0 ? TimeSpan.Zero : Sorted[Math.Clamp((int)Math.Ceiling(share * Turns) - 1, 0, Turns - 1)];
}
