using System.Globalization;
using System.Text;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>A run as Markdown.</summary>
internal static class PeersReport
{
    private static readonly (string Bot, string Scenario) Floor = ("floor-csharp", "echo");
    private static readonly (string Bot, string Scenario) Dialog = ("botbuilder-dialog", "dialog");

    public static string Write(IReadOnlyList<CaseSummary> cases)
    {
        var text = new StringBuilder();
        foreach (var table in cases.GroupBy(c => c.Concurrency).OrderBy(g => g.Key).Select(g => new CaseTable([.. g])))
        {
            Write(text, table);
        }

        foreach (var wrong in cases.Where(c => c.Errors > 0))
        {
            Line(text, $"{wrong.Bot} {wrong.Scenario}, {wrong.Concurrency} at a time: {wrong.Errors} errors, such as: {wrong.Rounds.First(r => r.Errors > 0).FirstError}");
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, CaseTable table)
    {
        Line(text, $"## {table.Cases[0].Concurrency} at a time");
        Line(text, "");
        Line(text, "| bot, scenario | turns/s | × floor | × dialog | p50 ms | p95 | p99 | CPU ms/turn | × floor | × dialog | start ms | memory MB | after turns | reply bytes | errors | generator | others |");
        Line(text, $"| --- |{string.Concat(Enumerable.Repeat(" ---: |", 16))}");
        foreach (var c in table.Cases)
        {
            Line(text, string.Create(
                CultureInfo.InvariantCulture,
                $"| {c.Bot} {c.Scenario} | {c.TurnsPerSecond:0} | {Times(table, c, Floor, x => x.TurnsPerSecond)} | {Times(table, c, Dialog, x => x.TurnsPerSecond)} "
                + $"| {c.Mean(r => r.P50):0.00} | {c.Mean(r => r.P95):0.00} | {c.Mean(r => r.P99):0.00} "
                + $"| {c.CpuPerTurn:0.000} | {Times(table, c, Floor, x => x.CpuPerTurn)} | {Times(table, c, Dialog, x => x.CpuPerTurn)} "
                + $"| {c.Start:0} | {c.Memory:0} | {c.Mean(r => r.Answered):0} | {c.Mean(r => r.ReplyBytes):0} | {c.Errors} | {c.Mean(r => r.Generator):P0} | {c.Mean(r => r.Others):P0} |"));
        }

        Line(text, "");
        Line(text, "| budget | measured | |");
        Line(text, "| --- | ---: | --- |");
        foreach (var verdict in Budget.All.Select(b => b.Judge(table)))
        {
            Line(text, $"| {verdict.Budget} | {verdict.Measured} | {verdict.Word} |");
        }

        Line(text, "");
    }

    private static string Times(CaseTable table, CaseSummary one, (string Bot, string Scenario) beneath, Func<CaseSummary, double> value) =>
        table.Ratio((one.Bot, one.Scenario), beneath, value)?.ToString("0.00", CultureInfo.InvariantCulture) ?? "–";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
