using KeyAccountBot.Bench.Comparing;

namespace KeyAccountBot.Bench.Tests;

/// <summary>When a budget of the design counts as met.</summary>
public sealed class BudgetTests
{
    private static readonly CaseResult Floor = Some("floor-csharp", "echo", turns: 5_000, cpu: 0.1);
    private static readonly CaseResult Dialog = Some("botbuilder-dialog", "dialog", turns: 500, cpu: 2);

    [Fact]
    public void All_are_met_at_their_limits()
    {
        var verdicts = Judge(
            Floor,
            Dialog,
            Some("keyaccountbot", "help", turns: 4_000, cpu: 0.2, start: 500, memory: 120),
            Some("keyaccountbot", "answers", turns: 2_500, cpu: 0.4, start: 400, memory: 110));

        Assert.Equal(["2.00×", "4.00×", "5.00×", "0.20×", "500 ms", "120 MB"], verdicts.Select(v => v.Measured));
        Assert.All(verdicts, v => Assert.Equal("met", v.Word));
    }

    [Fact]
    public void None_is_met_beyond()
    {
        var verdicts = Judge(
            Floor,
            Dialog,
            Some("keyaccountbot", "help", turns: 4_000, cpu: 0.21, start: 501, memory: 80),
            Some("keyaccountbot", "answers", turns: 2_400, cpu: 0.41, start: 400, memory: 121));

        Assert.All(verdicts, v => Assert.Equal("NOT met", v.Word));
    }

    [Fact]
    public void Without_a_peer_nothing_is_said_about_it()
    {
        var verdicts = Judge(Floor, Some("keyaccountbot", "help", turns: 4_000, cpu: 0.2));

        Assert.Equal([true, null, null, null, true, true], verdicts.Select(v => v.IsMet));
        Assert.Equal(("not measured", "open"), (verdicts[1].Measured, verdicts[1].Word));
    }

    [Fact]
    public void A_case_with_errors_proves_nothing()
    {
        var verdicts = Judge(Floor, Some("keyaccountbot", "help", turns: 4_000, cpu: 0.01) with { Errors = 1 });

        Assert.All(verdicts, v => Assert.Null(v.IsMet));
    }

    [Fact]
    public void A_bot_that_never_answered_proves_nothing()
    {
        var verdicts = Judge(CaseResult.Failed("floor-csharp", "echo", 8, 1, "no answer"), Some("keyaccountbot", "help", turns: 4_000, cpu: 0.01));

        Assert.Null(verdicts[0].IsMet);
    }

    [Fact]
    public void Rounds_are_taken_together()
    {
        var summary = Assert.Single(CaseSummary.Of(
        [
            Floor with { TurnsPerSecond = 4_000, Start = 100, Memory = 80 },
            Floor with { Round = 2, TurnsPerSecond = 6_000, Start = 300, Memory = 90 },
            Floor with { Round = 3, TurnsPerSecond = 5_000, Start = 110, Memory = 85, Errors = 2 },
        ]));

        Assert.Equal((5_000, 110, 90, 2), (summary.TurnsPerSecond, summary.Start, summary.Memory, summary.Errors));
    }

    [Fact]
    public void The_report_sets_each_bot_against_the_floor_and_the_dialog_with_as_many_callers()
    {
        var report = PeersReport.Write(CaseSummary.Of(
        [
            Floor,
            Dialog with { Errors = 3, FirstError = "HTTP 500" },
            Some("keyaccountbot", "help", turns: 4_000, cpu: 0.15),
            Some("keyaccountbot", "help", turns: 900, cpu: 0.3) with { Concurrency = 1 },
        ]));

        Assert.Contains("| keyaccountbot help | 4000 | 0.80 | – |", report);
        Assert.Contains("| 0.150 | 1.50 | – |", report);
        Assert.Contains("| keyaccountbot help | 900 | – | – |", report);
        Assert.Contains("botbuilder-dialog dialog, 8 at a time: 3 errors, such as: HTTP 500", report);
        Assert.True(report.IndexOf("## 1 at a time", StringComparison.Ordinal) < report.IndexOf("## 8 at a time", StringComparison.Ordinal));
    }

    private static List<Verdict> Judge(params CaseResult[] results) =>
        [.. Budget.All.Select(b => b.Judge(new CaseTable(CaseSummary.Of(results))))];

    private static CaseResult Some(string bot, string scenario, double turns, double cpu, double start = 300, double memory = 100) =>
        new(bot, scenario, Concurrency: 8, Round: 1, turns, P50: 1, P95: 2, P99: 3, cpu, start, memory, Answered: 10_000, ReplyBytes: 4_000, Errors: 0, null, 0.5, 0);
}
