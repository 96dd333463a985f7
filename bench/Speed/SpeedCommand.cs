using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bench.Speed;

/// <summary><c>bench -- speed</c>: what single steps of a turn cost, by BenchmarkDotNet.</summary>
internal static class SpeedCommand
{
    public static Command Create()
    {
        Argument<string[]> filters = new("filter")
        {
            Description = "Which ones, of check, care, card and activity; none for all",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> quick = new("--quick") { Description = "A short job: shows that they run, not what they cost" };
        Command command = new("speed", "Measures the deal check, the care guard, drawing cards, and reading and writing activities.") { filters, quick };
        command.SetAction(result => Run(result.GetValue(filters)!, result.GetValue(quick)));
        return command;
    }

    private static int Run(string[] filters, bool quick)
    {
        // In this process: a build of its own would not find the checkout's settings, and there is nothing here that one run leaves behind for the next.
        var job = (quick ? Job.Dry : Job.Default).WithToolchain(InProcessEmitToolchain.Instance);
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithArtifactsPath(Repository.Path("artifacts/speed"));
        var wanted = filters.Length == 0 ? ["*"] : filters.Select(f => $"*.{f}Benchmarks.*").ToArray();
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(SpeedCommand).Assembly).Run(["--filter", .. wanted], config).ToList();
        return summaries.Count > 0 && summaries.All(s => s.Reports.Length > 0 && s.Reports.All(r => r.Success)) ? 0 : 1;
    }
}
