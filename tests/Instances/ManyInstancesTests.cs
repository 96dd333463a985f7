using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Tests;
using NodaTime;

namespace KeyAccountBot.Instances.Tests;

/// <summary>
/// Several processes of the bot share one storage, one of them is killed half-way and started again; what got no answer is posted once
/// more. In the end there is what one process leaves that was given the same turns one after the other: nothing that was answered is
/// lost, nothing is there twice. Times are left out, for they are those of the run; so are the ids of deals, for what shows them.
/// </summary>
public sealed class ManyInstancesTests : IDisposable
{
    private const int People = 200;
    private const int AtOnce = 12;

    private static readonly Lazy<Task<string>> Serial = new(SerialAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("instances-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_processes_on_one_account_leave_what_one_leaves()
    {
        var account = (await Azurite.RunningAsync()).ConnectionString;
        var prefix = Azurite.NewPrefix();
        await RunAsync(3, AtOnce, kill: true, new() { ["Storage__ConnectionString"] = account, ["Storage__TablePrefix"] = prefix });

        var rows = new AzureTableRows(new() { ConnectionString = account, TablePrefix = prefix, Patience = TimeSpan.FromMinutes(1) });
        Assert.Equal(await Serial.Value, await StateAsync(rows));
    }

    [Fact]
    public async Task Two_processes_on_one_file_leave_what_one_leaves()
    {
        var file = Path.Combine(_folder, "shared.db");
        await RunAsync(2, AtOnce, kill: true, new() { ["Storage__Path"] = file });

        using var rows = Open(file);
        Assert.Equal(await Serial.Value, await StateAsync(rows));
    }

    private static async Task<string> SerialAsync()
    {
        var folder = Directory.CreateTempSubdirectory("serial-").FullName;
        try
        {
            var file = Path.Combine(folder, "alone.db");
            await RunAsync(1, 1, kill: false, new() { ["Storage__Path"] = file });
            using var rows = Open(file);
            return await StateAsync(rows);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(int processes, int atOnce, bool kill, Dictionary<string, string> settings)
    {
        await using var teams = await Teams.StartAsync();
        List<BotInstance> instances = [.. Enumerable.Range(0, processes).Select(_ => new BotInstance(settings))];
        try
        {
            foreach (var instance in instances)
            {
                await instance.StartAsync();
            }

            using var bots = new RoundRobin(instances);
            var script = new Script(teams, bots, People);
            var running = script.RunAsync(atOnce);
            if (kill)
            {
                await HalfWayAsync(script, running);
                await instances[^1].KillAsync();
                await instances[^1].StartAsync();
            }

            await running;
            Assert.Equal(People * 10 + People / 10 * 4, script.Done);
            Assert.True(bots.Repeated > 0 || !kill, "The kill went unnoticed.");
            Assert.All(instances, i => Assert.DoesNotContain("A turn could not be answered", i.Said, StringComparison.Ordinal));
        }
        finally
        {
            foreach (var instance in instances)
            {
                await instance.DisposeAsync();
            }
        }
    }

    private static async Task HalfWayAsync(Script script, Task running)
    {
        while (script.Done < People * 5 && !running.IsCompleted)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static SqliteRows Open(string file) => SqliteRows.Open(new(file, TimeSpan.FromSeconds(30)));

    private static async Task<string> StateAsync(IRows rows)
    {
        var state = await WholeState.OfAsync(rows, SystemClock.Instance.GetCurrentInstant());

        // Each person's own deal, and one of each team.
        Assert.Equal(People + People / 10, state.Split('\n').Count(l => l.Contains(" revision ", StringComparison.Ordinal)));
        return state;
    }
}
