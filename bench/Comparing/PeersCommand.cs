using System.CommandLine;
using System.Text.Json;
using KeyAccountBot.Bench.RoundTrips;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench.Comparing;

/// <summary><c>bench -- peers</c>: the bot beside others, in one run on this machine.</summary>
internal static class PeersCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create(IReadOnlyList<string> args)
    {
        Option<string[]> bots = new("--bots") { Description = "Only these: names, or beginnings followed by *", AllowMultipleArgumentsPerToken = true };
        Option<bool> aot = new("--aot") { Description = "Publish the bot with Native AOT" };
        Option<bool> noPrepare = new("--no-prepare") { Description = "Use what the last run installed and published" };
        Option<int> turns = Number("--turns", "Turns that each process answers, with warming up", 10_000);
        Option<int> warmUp = Number("--warm-up", "How many of them are not measured", 2_000);
        Option<int> seconds = Number("--seconds", "The longest for warming up, and for measuring", 60);
        Option<int[]> concurrency = new("--concurrency")
        {
            Description = "Callers at the same time; several numbers for several cases",
            DefaultValueFactory = _ => [1, 32],
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int> rounds = Number("--rounds", "How often each case is measured", 2);
        Option<int> patience = Number("--patience", "Seconds to wait, in all, for other work on this machine to end", 120);
        Command command = new("peers", "Measures the published bot beside bots on other stacks, and its storage round trips.")
        {
            bots, aot, noPrepare, turns, warmUp, seconds, concurrency, rounds, patience,
        };
        command.SetAction(result => RunAsync(
            new(
                result.GetValue(bots) ?? [],
                result.GetValue(aot),
                Prepare: !result.GetValue(noPrepare),
                result.GetValue(turns),
                result.GetValue(warmUp),
                TimeSpan.FromSeconds(result.GetValue(seconds)),
                result.GetValue(concurrency)!,
                result.GetValue(rounds),
                TimeSpan.FromSeconds(result.GetValue(patience))),
            args,
            Console.Out));
        return command;
    }

    /// <returns>0 when everything was measured without an error, whether or not a budget is met.</returns>
    /// <exception cref="FormatException">Options do not go together.</exception>
    /// <exception cref="ToolException">Something cannot be installed or published.</exception>
    private static async Task<int> RunAsync(PeersOptions options, IReadOnlyList<string> args, TextWriter output)
    {
        if (options.WarmUp >= options.Turns || options.Concurrency.Any(callers => callers is < 1 or > 1_000))
        {
            throw new FormatException("--warm-up must be less than --turns, and --concurrency takes numbers from 1 to 1000.");
        }

        if (!Processors.IsHeld)
        {
            if (options.Prepare)
            {
                await Workshop.PrepareAsync(options.Aot, output);
            }

            return await Processors.RunHeldAsync(args);
        }

        var machine = await Machine.DescribeAsync();
        await output.WriteLineAsync(machine);
        var results = await PeersRun.RunAsync(options, output);
        var trips = await RoundTripsCommand.ReportAsync();
        var report = $"{machine}\n\n{PeersReport.Write(CaseSummary.Of(results))}{trips}";
        await File.WriteAllTextAsync(Path.Combine(Workshop.Folder, "results.md"), report);
        await File.WriteAllTextAsync(Path.Combine(Workshop.Folder, "results.json"), JsonSerializer.Serialize(results, Indented));
        await output.WriteLineAsync($"\n{report}\nWritten to {Workshop.Folder}: results.md, results.json, and what each bot printed.");
        return results.Count > 0 && results.All(r => r.Errors == 0) ? 0 : 1;
    }

    private static Option<int> Number(string name, string description, int value)
    {
        Option<int> option = new(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError($"{name} must be 1 or more.");
            }
        });
        return option;
    }
}
