using System.Diagnostics;
using System.Globalization;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>How busy this machine is with other things: what disturbs a measurement is seen beside it.</summary>
internal static class OtherWork
{
    /// <summary>Processor time of everybody on this machine so far; null where the system does not tell (<c>/proc/stat</c>).</summary>
    public static TimeSpan? Busy
    {
        get
        {
            if (!File.Exists("/proc/stat"))
            {
                return null;
            }

            // user nice system idle iowait irq softirq steal, in hundredths of a second.
            var ticks = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9]
                .Select(t => long.Parse(t, CultureInfo.InvariantCulture)).ToArray();
            return TimeSpan.FromMilliseconds(10 * (ticks.Sum() - ticks[3] - ticks[4]));
        }
    }

    /// <summary>Waits until the machine is quiet.</summary>
    /// <returns>How long it waited; at most <paramref name="patience"/> and a little.</returns>
    public static async Task<TimeSpan> PassAsync(TimeSpan patience)
    {
        const double Quiet = 0.4;
        var waited = Stopwatch.StartNew();
        while (Busy is { } before && waited.Elapsed < patience)
        {
            var began = Stopwatch.GetTimestamp();
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None);
            if ((Busy!.Value - before) / Stopwatch.GetElapsedTime(began) < Quiet)
            {
                break;
            }
        }

        return waited.Elapsed;
    }
}
