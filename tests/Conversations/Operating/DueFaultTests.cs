using System.Collections.Concurrent;
using System.Text.Json;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>A fault of ours in one piece of due work is that piece's alone.</summary>
public sealed class DueFaultTests
{
    private const string Faulty = "aaaaaaaa-0000-4000-8000-000000000001";
    private const string Sound = "bbbbbbbb-0000-4000-8000-000000000002";

    [Fact]
    public async Task What_throws_keeps_nobody_elses_from_being_done_and_is_tried_once_more()
    {
        var handler = new Throwing();
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<IDueHandler>(handler));
        using var measured = chat.Measure();
        await AddAsync(chat, Throwing.Name, Faulty, 3);
        await AddAsync(chat, Throwing.Name, Sound, 3);
        await chat.PumpAsync();
        Assert.Equal((3, 3), (handler.Of(Faulty), handler.Of(Sound)));
        Assert.Equal(3, Count(measured, DueMeter.Failed));
        Assert.Equal(3, (await chat.DueAsync()).Count);

        for (var round = 0; round < 3; round++)
        {
            chat.Clock.Advance(Duration.FromMinutes(11));
            await chat.PumpAsync();
        }

        Assert.Equal(6, handler.Of(Faulty));
        Assert.Equal(3, Count(measured, DueMeter.GivenUp));
        Assert.Empty(await chat.DueAsync());
    }

    [Fact]
    public async Task What_throws_when_it_is_given_up_is_put_off_too()
    {
        var handler = new Throwing { GivesUpBadly = true };
        await using var chat = await Chat.StartAsync(adjust: bot => bot.Services.AddSingleton<IDueHandler>(handler));
        await AddAsync(chat, Throwing.Name, Faulty, 1, Duration.FromDays(2));
        await chat.PumpAsync();
        await chat.PumpAsync();
        Assert.Equal(1, handler.Of(Faulty));
        Assert.Single(await chat.DueAsync());
    }

    [Fact]
    public async Task What_is_owed_to_a_tenant_that_is_not_answered_any_more_stops_nothing()
    {
        await using var chat = await Chat.StartAsync(settings: [$"--Teams:Tenants={Someone.Lin.Tenant}"]);
        using var measured = chat.Measure();
        var (left, lin) = (chat.OneToOne(Someone.Lin.Elsewhere), chat.OneToOne(Someone.Lin));
        await OweAsync(chat, Faulty, left.Place);
        await OweAsync(chat, Someone.Lin.Tenant, lin.Place);
        await chat.PumpAsync();
        Assert.Single(lin.Seen);
        Assert.Equal(1, Count(measured, DueMeter.Failed));
    }

    private static int Count(Measured measured, string outcome) =>
        measured.Of(DueMeter.Work).Count(m => m.Tags.Contains($"outcome={outcome}", StringComparison.Ordinal));

    private static async Task OweAsync(Chat chat, string tenant, string conversation)
    {
        var address = new ConversationAddress(conversation, chat.Teams.Url, "msteams", "28:bot", "Key", "personal", tenant, "29:user");
        using var card = JsonDocument.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"Late"}]}""");
        var (store, now) = (new DueStore(chat.Rows.Engine), chat.Clock.GetCurrentInstant());
        await store.AddAsync(new(tenant), new(OwedReplies.KindName, conversation, new OwedReply(address, card.RootElement, "Late", null).ToText(), now), now, default);
    }

    private static async Task AddAsync(Chat chat, string kind, string tenant, int pieces, Duration ago = default)
    {
        var (store, now) = (new DueStore(chat.Rows.Engine), chat.Clock.GetCurrentInstant());
        for (var i = 0; i < pieces; i++)
        {
            await store.AddAsync(new(tenant), new(kind, $"19:{i}@thread.v2", "", now - ago), now, default);
        }
    }

    private sealed class Throwing : IDueHandler
    {
        public const string Name = "throwing";

        private readonly ConcurrentQueue<string> _tried = [];

        public bool GivesUpBadly { get; init; }

        public string Kind => Name;

        public Duration Lifetime { get; } = Duration.FromDays(1);

        public int Of(string tenant) => _tried.Count(t => t == tenant);

        public Task<DueOutcome> RunAsync(DueItem item) => Try(item, item.Tenant == Faulty);

        public Task<DueOutcome> GiveUpAsync(DueItem item) => GivesUpBadly ? Try(item, throws: true) : Task.FromResult(DueOutcome.Over);

        private Task<DueOutcome> Try(DueItem item, bool throws)
        {
            _tried.Enqueue(item.Tenant);
            return throws ? throw new InvalidOperationException("a fault of the test") : Task.FromResult(DueOutcome.Over);
        }
    }
}
