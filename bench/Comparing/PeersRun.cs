using System.Globalization;
using KeyAccountBot.Bench.Load;
using KeyAccountBot.Tests;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>All cases of a comparison, one after the other: the same machine, the same hour, the same generator.</summary>
internal static class PeersRun
{
    /// <summary>Settings of a shell that would change what is measured.</summary>
    private static readonly string[] Unwanted = ["NODE_ENV", "NODE_OPTIONS", "DEBUG", "PORT"];

    /// <exception cref="FormatException">A list of bots or scenarios is wrong, or none of the bots is wanted.</exception>
    /// <exception cref="ToolException">A program to measure is missing.</exception>
    public static async Task<IReadOnlyList<CaseResult>> RunAsync(PeersOptions options, TextWriter output)
    {
        Array.ForEach(Unwanted, name => Environment.SetEnvironmentVariable(name, null));
        var folder = Repository.Path(Workshop.Peers);
        var scenarios = ScenarioFile.Read(await File.ReadAllTextAsync(Path.Combine(folder, "scenarios.json")));
        var peers = PeerFile.Read(await File.ReadAllTextAsync(Path.Combine(folder, "bots.json")), scenarios);
        Dictionary<string, string> places = new() { ["node"] = Workshop.Node, ["floor"] = Workshop.Floor, ["bot"] = Workshop.Bot(options.Aot) };
        var cases =
            from peer in peers
            where peer.IsAmong(options.Bots)
            from scenario in peer.Scenarios
            from concurrency in options.Concurrency
            select (peer, scenarios[scenario], concurrency);

        if (places.Values.FirstOrDefault(program => !File.Exists(program)) is { } missing)
        {
            throw new ToolException($"{missing} is not there: run it without --no-prepare.");
        }

        var there = cases.ToList();
        if (there.Count == 0)
        {
            throw new FormatException($"No bot is named {string.Join(" or ", options.Bots)}. There are {string.Join(", ", peers.Select(p => p.Name))}.");
        }

        Directory.CreateDirectory(Workshop.Folder);
        using var connector = new Connector();
        List<CaseResult> results = [];
        var patience = options.Patience;
        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var (peer, scenario, concurrency) in round % 2 == 1 ? there : Enumerable.Reverse(there))
            {
                patience -= await OtherWork.PassAsync(patience);
                var result = await new Case(peer, scenario, concurrency, round).RunAsync(places, folder, connector, options);
                results.Add(result);
                await output.WriteLineAsync(Line(result));
            }
        }

        // In the order of the list, whichever came first.
        return [.. results.OrderBy(r => there.FindIndex(c => c.peer.Name == r.Bot && c.Item2.Name == r.Scenario && c.concurrency == r.Concurrency))];
    }

    private static string Line(CaseResult r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.Round}: {r.Bot + " " + r.Scenario,-26} {r.Concurrency,3} at a time {r.TurnsPerSecond,7:0} turns/s  {r.P50,6:0.00} ms  CPU {r.CpuPerTurn,6:0.000} ms  start {r.Start,5:0} ms  {r.Memory,4:0} MB  errors {r.Errors}  others {r.Others:P0}");
}
