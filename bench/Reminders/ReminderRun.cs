using System.Diagnostics;
using KeyAccountBot.Bench.Load;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KeyAccountBot.Bench.Reminders;

/// <summary>Everything that is due in one minute, sent by one process to a connector that takes it at once.</summary>
internal static class ReminderRun
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <param name="settings">Of the storage, as on the command line.</param>
    public static async Task<ReminderFigures> MeasureAsync(int schedules, int due, IEnumerable<string> settings)
    {
        using var connector = new Connector();
        var clock = new StillClock();
        CountedRows? counted = null;
        string[] args = ["--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Error", .. settings];
        await using var app = BotApp.Create(args, builder =>
        {
            var engine = builder.Services.Last(s => s.ServiceType == typeof(IRows) && Equals(s.ServiceKey, Startup.Engine));
            builder.Services.AddKeyedSingleton<IRows>(
                Startup.Engine, (services, key) => counted = new CountedRows((IRows)engine.KeyedImplementationFactory!(services, key)));
            builder.Services.AddSingleton<IClock>(clock);
            builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(DueWorker)));
        });
        await app.StartAsync();
        var (rows, pump) = (app.Services.GetRequiredService<IRows>(), app.Services.GetRequiredService<DuePump>());
        var seeding = Stopwatch.GetTimestamp();
        await new ReminderWorld(schedules, due, connector.ServiceUrl).SeedAsync(rows);
        var seeded = Stopwatch.GetElapsedTime(seeding);

        // A minute before: nothing is due. Twice, for the first opens what there is to open.
        clock.Now = ReminderWorld.Now - Duration.FromMinutes(1);
        await FindAsync(app);
        var (_, idle) = await FindAsync(app);
        clock.Now = ReminderWorld.Now;
        var (found, finding) = await FindAsync(app);

        using var me = Process.GetCurrentProcess();
        GC.Collect();
        var (calls, cpu, began) = (counted!.Calls, me.TotalProcessorTime, Stopwatch.GetTimestamp());
        using var over = new CancellationTokenSource();
        var watching = WatchAsync(over.Token);
        await pump.RunAsync(default);
        var took = Stopwatch.GetElapsedTime(began);
        me.Refresh();
        cpu = me.TotalProcessorTime - cpu;
        calls = counted.Calls - calls;
        await over.CancelAsync();
        var (left, _) = await FindAsync(app);
        return new(schedules, found, left, seeded, idle, finding, took, cpu, calls, await watching);
    }

    private static async Task<(int Found, TimeSpan Took)> FindAsync(WebApplication app)
    {
        var (store, now) = (app.Services.GetRequiredService<DueStore>(), app.Services.GetRequiredService<IClock>().GetCurrentInstant());
        var (began, found) = (Stopwatch.GetTimestamp(), 0);
        for (var shard = 0; shard < DueStore.Shards; shard++)
        {
            string? next = null;
            do
            {
                var page = await store.PageAsync(shard, now, 1000, next, default);
                (found, next) = (found + page.Items.Count, page.Next);
            }
            while (next is not null);
        }

        return (found, Stopwatch.GetElapsedTime(began));
    }

    /// <returns>The most memory that was resident, in bytes.</returns>
    private static async Task<long> WatchAsync(CancellationToken over)
    {
        var most = 0L;
        while (!over.IsCancellationRequested)
        {
            most = Math.Max(most, Environment.WorkingSet);
            await Task.Delay(Glance, TimeProvider.System, over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return most;
    }

    private sealed class StillClock : IClock
    {
        public Instant Now { get; set; } = ReminderWorld.Now;

        public Instant GetCurrentInstant() => Now;
    }
}

/// <param name="Due">Found due at one moment.</param>
/// <param name="Left">Of them, after the round.</param>
/// <param name="Idle">A look into all shards when nothing is due.</param>
/// <param name="Finding">The same when these are due.</param>
/// <param name="Memory">Resident at most, in bytes, of the process that also plays the connector.</param>
internal sealed record ReminderFigures(
    int Schedules, int Due, int Left, TimeSpan Seeding, TimeSpan Idle, TimeSpan Finding, TimeSpan Sending, TimeSpan Cpu, long Calls, long Memory);
