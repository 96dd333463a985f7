using System.Collections.Concurrent;
using System.Globalization;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Storage.Due;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>One tenant with thousands of things due holds back nobody else's few.</summary>
public sealed class FairnessTests
{
    private const string Crowded = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string Quiet = "bbbbbbbb-0000-4000-8000-000000000002";

    [Fact]
    public async Task Behind_a_crowd_in_the_same_shard_the_few_of_another_tenant_come_at_once()
    {
        await using var chat = await StartAsync(new Noted());
        var few = Home(Quiet, 7);
        await AddAsync(chat, Crowded, [.. Enumerable.Repeat(Home(Crowded, 7), 600)]);
        await AddAsync(chat, Quiet, [few, few, few]);
        await chat.PumpAsync();
        var order = Noted.Of(chat).Order;
        Assert.Equal(603, order.Count);
        Assert.True(order.FindLastIndex(t => t == Quiet) < 40, $"the last at {order.FindLastIndex(t => t == Quiet)}");
    }

    [Fact]
    public async Task While_all_that_a_tenant_may_have_begun_hangs_others_go_on()
    {
        await using var chat = await StartAsync(new Noted { Hanging = Crowded });
        await AddAsync(chat, Crowded, [.. Enumerable.Range(0, 100).Select(i => $"19:{i}@thread.v2")]);
        await AddAsync(chat, Crowded, [.. Enumerable.Range(0, 100).Select(i => $"19:{i}@thread.v2")], Noted.Second);
        await AddAsync(chat, Quiet, [.. Enumerable.Range(0, 3).Select(i => $"19:{i}@thread.v2")]);
        var noted = Noted.Of(chat);
        var pumping = Task.Run(chat.PumpAsync);
        await noted.AllOfQuiet.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(noted.Begun, 1, 12);
        noted.Gate.SetResult();
        await pumping;
        Assert.Equal(203, noted.Order.Count);
    }

    [Fact]
    public async Task What_was_kept_for_one_conversation_is_done_in_its_order()
    {
        await using var chat = await StartAsync(new Noted());
        var homes = Enumerable.Range(0, 300).Select(i => $"19:{i % 3}@thread.v2").ToArray();
        await AddAsync(chat, Quiet, homes);
        await chat.PumpAsync();
        foreach (var home in Noted.Of(chat).Done.GroupBy(d => d.Work.Home))
        {
            var payloads = home.Select(d => int.Parse(d.Work.Payload, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(payloads.Order(), payloads);
        }
    }

    private static Task<Chat> StartAsync(Noted noted) => Chat.StartAsync(
        adjust: b => b.Services.AddSingleton<IDueHandler>(noted).AddSingleton<IDueHandler>(new Another(noted)).AddSingleton(noted));

    /// <summary>A conversation whose work is in a shard.</summary>
    private static string Home(string tenant, int shard) =>
        Enumerable.Range(0, 10_000).Select(i => $"19:{i}@thread.v2").First(h => DueStore.ShardOf(new(tenant), h) == shard);

    private static async Task AddAsync(Chat chat, string tenant, string[] homes, string kind = Noted.Name)
    {
        var (store, now) = (new DueStore(chat.Rows.Engine), chat.Clock.GetCurrentInstant());
        for (var i = 0; i < homes.Length; i++)
        {
            await store.AddAsync(new(tenant), new(kind, homes[i], $"{i}", now), now - Duration.FromMilliseconds(homes.Length - i), default);
        }
    }

    /// <summary>Notes what it is given, in order; of one tenant nothing ends before the gate is opened.</summary>
    private sealed class Noted : IDueHandler
    {
        public const string Name = "noted";
        public const string Second = "noted-too";

        private readonly ConcurrentQueue<DueItem> _done = [];
        private int _begun;

        public string? Hanging { get; init; }

        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource AllOfQuiet { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Kind => Name;

        public Duration Lifetime { get; } = Duration.FromDays(1);

        /// <summary>Of whom it hangs.</summary>
        public int Begun => _begun;

        public IReadOnlyList<DueItem> Done => [.. _done];

        public List<string> Order => [.. _done.Select(d => d.Tenant)];

        public static Noted Of(Chat chat) => chat.Service<Noted>();

        public async Task<DueOutcome> RunAsync(DueItem item)
        {
            if (item.Tenant == Hanging)
            {
                Interlocked.Increment(ref _begun);
                await Gate.Task;
            }

            _done.Enqueue(item);
            if (_done.Count(d => d.Tenant == Quiet) == 3)
            {
                AllOfQuiet.TrySetResult();
            }

            return DueOutcome.Over;
        }
    }

    /// <summary>The same under another name.</summary>
    private sealed class Another(Noted noted) : IDueHandler
    {
        public string Kind => Noted.Second;

        public Duration Lifetime => noted.Lifetime;

        public Task<DueOutcome> RunAsync(DueItem item) => noted.RunAsync(item);
    }
}
