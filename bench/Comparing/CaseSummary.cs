namespace KeyAccountBot.Bench.Comparing;

/// <summary>The rounds of one case taken together.</summary>
internal sealed record CaseSummary(string Bot, string Scenario, int Concurrency, IReadOnlyList<CaseResult> Rounds)
{
    public double TurnsPerSecond => Mean(r => r.TurnsPerSecond);

    public double CpuPerTurn => Mean(r => r.CpuPerTurn);

    /// <summary>The median of the rounds.</summary>
    public double Start => Rounds.Select(r => r.Start).Order().ElementAt(Rounds.Count / 2);

    /// <summary>The most of any round.</summary>
    public double Memory => Rounds.Max(r => r.Memory);

    public int Errors => Rounds.Sum(r => r.Errors);

    /// <summary>In the order in which the cases were first met.</summary>
    public static IReadOnlyList<CaseSummary> Of(IEnumerable<CaseResult> results) =>
        [.. results.GroupBy(r => (r.Bot, r.Scenario, r.Concurrency)).Select(g => new CaseSummary(g.Key.Bot, g.Key.Scenario, g.Key.Concurrency, [.. g]))];

    public double Mean(Func<CaseResult, double> value) => Rounds.Average(value);
}
