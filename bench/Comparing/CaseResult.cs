namespace KeyAccountBot.Bench.Comparing;

/// <summary>What one process of a bot cost under one scenario.</summary>
/// <param name="TurnsPerSecond">Of the turns that were answered rightly.</param>
/// <param name="CpuPerTurn">Milliseconds of the bot's process.</param>
/// <param name="Start">Milliseconds from its start to its first right answer.</param>
/// <param name="Memory">MB, resident, at the end.</param>
/// <param name="Answered">Turns until then, with those of the setup and of warming up.</param>
/// <param name="Generator">Share of a processor that the generator used: near 1, it was the limit.</param>
/// <param name="Others">Share of a processor that neither used; 0 where it is not known.</param>
internal sealed record CaseResult(
    string Bot,
    string Scenario,
    int Concurrency,
    int Round,
    double TurnsPerSecond,
    double P50,
    double P95,
    double P99,
    double CpuPerTurn,
    double Start,
    double Memory,
    int Answered,
    double ReplyBytes,
    int Errors,
    string? FirstError,
    double Generator,
    double Others)
{
    /// <summary>It did not come to be measured.</summary>
    public static CaseResult Failed(string bot, string scenario, int concurrency, int round, string error) =>
        new(bot, scenario, concurrency, round, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, error, 0, 0);
}
