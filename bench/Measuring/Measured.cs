using System.Diagnostics;
using System.Globalization;

namespace KeyAccountBot.Bench.Measuring;

/// <summary>What one run of something costs: the median of many rounds, so that a neighbour on the machine does not count.</summary>
/// <param name="Cpu">Processor time of the whole process in the round, per run: what background compilation and collection take counts.</param>
internal sealed record Measured(string Name, TimeSpan Elapsed, TimeSpan Cpu, long Bytes)
{
    private const int Rounds = 25;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static Measured Of(string name, Action run)
    {
        var runs = 0;
        var clock = Stopwatch.StartNew();
        for (; clock.Elapsed < WarmUp; runs++)
        {
            run();
        }

        var each = Math.Max(1, (int)(runs * (Round / clock.Elapsed)));
        var (elapsed, cpu) = (new List<TimeSpan>(), new List<TimeSpan>());
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            clock.Restart();
            for (var i = 0; i < each; i++)
            {
                run();
            }

            elapsed.Add(clock.Elapsed / each);
            process.Refresh();
            cpu.Add((process.TotalProcessorTime - before) / each);
        }

        bytes = (GC.GetAllocatedBytesForCurrentThread() - bytes) / (Rounds * (long)each);
        return new(name, elapsed.Order().ElementAt(Rounds / 2), cpu.Order().ElementAt(Rounds / 2), bytes);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Name,-44} {Elapsed.TotalMilliseconds,8:F4} ms  {Cpu.TotalMilliseconds,8:F4} ms CPU  {Bytes / 1024.0,8:F1} KB");
}
