using System.Diagnostics;
using System.Globalization;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>Who runs where: each bot alone on the first processor, the generator on the second. Where <c>taskset</c> is missing nobody is held anywhere.</summary>
internal static class Processors
{
    private const string Held = "KEYACCOUNTBOT_BENCH_HELD";
    private const int ForBot = 0;
    private const int ForGenerator = 1;

    private static readonly string? Taskset = Environment.ProcessorCount > 1 || IsHeld ? SearchPath.Find("taskset") : null;

    /// <summary>This process was started by <see cref="RunHeldAsync"/>.</summary>
    public static bool IsHeld => Environment.GetEnvironmentVariable(Held) is not null;

    public static string Described => Taskset is null
        ? "no process is held on a processor"
        : $"bot on processor {ForBot}, generator on processor {ForGenerator}";

    /// <summary>Starts this program again, held on its processor from its first thread on.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunHeldAsync(IEnumerable<string> args)
    {
        var program = Environment.ProcessPath!;
        IEnumerable<string> host = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Processors).Assembly.Location] : [];
        var start = Start(ForGenerator, [program, .. host, .. args]);
        start.Environment[Held] = "1";

        // Fewer threads between a reply and the next message; the bots do not get it.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public static ProcessStartInfo StartOfBot(IReadOnlyList<string> command)
    {
        var start = Start(ForBot, command);
        foreach (var ours in start.Environment.Keys.Where(k => k == Held || k.StartsWith("DOTNET_SYSTEM_NET_SOCKETS", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(ours);
        }

        return start;
    }

    // taskset becomes the program: the process id stays.
    private static ProcessStartInfo Start(int processor, IReadOnlyList<string> command) => Taskset is null
        ? new(command[0], command.Skip(1))
        : new(Taskset, ["-c", processor.ToString(CultureInfo.InvariantCulture), .. command]);
}
