using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bench.Pipelines;

/// <summary><c>bench -- pipeline</c>: what a look at a book costs with few deals and with many.</summary>
internal static class PipelineCommand
{
    private const int Few = 100;
    private const int Many = 10_000;

    /// <summary>On Azurite, which reads whole tables: nothing is timed there.</summary>
    private const int ManyOnAzurite = 1000;

    private const int Rounds = 25;
    private const int Looks = 200;

    /// <summary>Of design §11.</summary>
    private const double Budget = 1.3;

    public static Command Create()
    {
        Option<int> many = new("--deals") { Description = $"Of the large book; the small one has {Few}", DefaultValueFactory = _ => Many };
        Command command = new("pipeline", "Measures a manager's look at a book of few deals and of many on SQLite, and counts its storage calls on Azurite.") { many };
        command.SetAction(async (result, _) => await Console.Out.WriteLineAsync(await ReportAsync(result.GetValue(many))));
        return command;
    }

    /// <exception cref="Tests.Setup.ToolException">Azurite cannot be installed or started.</exception>
    private static async Task<string> ReportAsync(int many)
    {
        var text = new StringBuilder("## A pipeline\n\n| deals | look, ms | CPU, ms | page of a list, ms | calls, rows read | first count, s |\n| ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var folder = Directory.CreateTempSubdirectory("pipeline-").FullName;
        try
        {
            using var few = SqliteRows.Open(new(Path.Combine(folder, "few.db"), TimeSpan.FromSeconds(30)));
            using var large = SqliteRows.Open(new(Path.Combine(folder, "many.db"), TimeSpan.FromSeconds(30)));
            var (small, big) = (new PipelineBook(few, Few), new PipelineBook(large, many));
            var (smallCount, bigCount) = (await small.FillAsync(), await big.FillAsync());
            var (smallLook, bigLook) = await SideBySideAsync(small.LookAsync, big.LookAsync);
            var (smallPage, bigPage) = await SideBySideAsync(small.ListAsync, big.ListAsync);
            await RowAsync(text, small, smallLook, smallPage, smallCount);
            await RowAsync(text, big, bigLook, bigPage, bigCount);
            var (time, cpu) = (bigLook.Time / smallLook.Time, bigLook.Cpu / smallLook.Cpu);
            text.Append(CultureInfo.InvariantCulture, $"\n{many} deals cost {time:0.00} × the time and {cpu:0.00} × the CPU of {Few} (at most {Budget}): {(cpu <= Budget && time <= Budget ? "met" : "NOT met")}\n");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        text.Append("\nAzurite:\n\n| deals | a look: calls, rows read | a page of a list: calls, rows read |\n| ---: | ---: | ---: |\n");
        var connection = (await Azurite.RunningAsync()).ConnectionString;
        foreach (var deals in (int[])[Few, ManyOnAzurite])
        {
            var rows = new AzureTableRows(new() { ConnectionString = connection, TablePrefix = Azurite.NewPrefix(), Patience = TimeSpan.FromMinutes(5) });
            var book = new PipelineBook(rows, deals);
            await book.FillAsync();
            var (look, list) = (await book.CostAsync(book.LookAsync), await book.CostAsync(book.ListAsync));
            text.Append(CultureInfo.InvariantCulture, $"| {deals} | {look.Calls}, {look.Rows} | {list.Calls}, {list.Rows} |\n");
        }

        return text.ToString();
    }

    private static async Task RowAsync(StringBuilder text, PipelineBook book, Spent look, Spent page, TimeSpan count)
    {
        var (calls, rows) = await book.CostAsync(book.LookAsync);
        text.Append(CultureInfo.InvariantCulture, $"| {book.Deals} | {look.Time:0.000} | {look.Cpu:0.000} | {page.Time:0.000} | {calls}, {rows} | {count.TotalSeconds:0.0} |\n");
    }

    /// <summary>Medians of rounds that alternate, so that what else the machine does meets both alike.</summary>
    private static async Task<(Spent Few, Spent Many)> SideBySideAsync<T>(Func<Task<T>> few, Func<Task<T>> many)
    {
        await RoundAsync(few);
        await RoundAsync(many);
        List<Spent> fews = [], manies = [];
        for (var round = 0; round < Rounds; round++)
        {
            fews.Add(await RoundAsync(few));
            manies.Add(await RoundAsync(many));
        }

        return (Median(fews), Median(manies));
    }

    private static async Task<Spent> RoundAsync<T>(Func<Task<T>> look)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, began) = (process.TotalProcessorTime, Stopwatch.GetTimestamp());
        for (var i = 0; i < Looks; i++)
        {
            await look();
        }

        var time = Stopwatch.GetElapsedTime(began);
        process.Refresh();
        return new(time.TotalMilliseconds / Looks, (process.TotalProcessorTime - cpu).TotalMilliseconds / Looks);
    }

    private static Spent Median(List<Spent> rounds) => new(
        rounds.Select(r => r.Time).Order().ElementAt(Rounds / 2), rounds.Select(r => r.Cpu).Order().ElementAt(Rounds / 2));

    /// <summary>Milliseconds of one look.</summary>
    private readonly record struct Spent(double Time, double Cpu);
}
