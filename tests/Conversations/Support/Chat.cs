using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Text;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace KeyAccountBot.Conversations.Support;

/// <summary>The whole bot on a port and a storage of its own, with a Teams that only this test talks in.</summary>
internal sealed class Chat : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("conversations-").FullName;
    private readonly TestEngine _engine;
    private readonly string? _methods;
    private readonly string[] _settings;
    private readonly Action<WebApplicationBuilder>? _adjust;
    private WebApplication? _app;
    private HttpClient? _client;
    private int _lastActivity;

    private Chat(Teams teams, string? methods, Action<WebApplicationBuilder>? adjust, string[] settings) =>
        (Teams, _methods, _adjust, _settings, _engine) = (teams, methods, adjust, settings, new(_folder));

    public Teams Teams { get; }

    public SetClock Clock { get; } = new(Instant.FromUtc(2026, 11, 23, 1, 0));

    /// <summary>Everything the bot logged, at every level.</summary>
    public LogLines Log { get; } = new();

    /// <summary>What a button of some kind does, and which commands there are.</summary>
    public Router Router => _app!.Services.GetRequiredService<Router>();

    /// <summary>A part of the bot.</summary>
    public T Service<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>What this bot measures, and no other that runs beside it.</summary>
    public Measured Measure() => new(_app!.Services.GetRequiredService<IMeterFactory>());

    /// <summary>Between the bot and its storage: fails where a test wants it to.</summary>
    public FaultyRows Rows { get; private set; } = null!;

    /// <param name="methods">A folder with methods besides the built-in ones.</param>
    /// <param name="adjust">Last word on the bot's services.</param>
    /// <param name="settings">As arguments.</param>
    public static async Task<Chat> StartAsync(string? methods = null, Action<WebApplicationBuilder>? adjust = null, string[]? settings = null)
    {
        var chat = new Chat(await Teams.StartAsync(), methods, adjust, settings ?? []);
        chat.Teams.Roster(Spot.SalesTeam).AddRange([Someone.Lin, Someone.Ben, Someone.Mara, Someone.Guest]);
        chat.Teams.Roster(Spot.OtherTeam).Add(Someone.Otto);
        await chat.StartBotAsync();
        return chat;
    }

    /// <summary>A repeated tap gets no answer that was given before: what an instance does that did not answer it the first time.</summary>
    public static void WithoutGivenAnswers(WebApplicationBuilder builder) => builder.Services.AddSingleton(_ => new GivenAnswers(most: 0));

    public Seat OneToOne(Someone who, string locale = "en-US", string zone = "Asia/Shanghai") => new(this, who, Spot.OneToOne(who), locale, zone);

    public Seat In(Spot spot, Someone who, string locale = "en-US") => new(this, who, spot, locale);

    public Seat InChannel(Someone who, int thread = 1) => new(this, who, Spot.Thread(thread));

    /// <summary>Stops the process, as far as that can be played, and starts another one on the same storage.</summary>
    public async Task RestartAsync()
    {
        await StopBotAsync();
        await StartBotAsync();
    }

    /// <summary>Stops the bot as a platform does: it may finish what it began.</summary>
    public Task StopAsync() => _app!.StopAsync();

    /// <summary>A page or probe of the bot.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        return _client!.SendAsync(request);
    }

    /// <summary>An id that no activity had before.</summary>
    public string NextId()
    {
        Clock.Advance(Duration.FromSeconds(20));
        return $"17953290{Interlocked.Increment(ref _lastActivity):00000}";
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The content goes with the request.")]
    public Task<HttpResponseMessage> PostAsync(string json) =>
        _client!.PostAsync("api/messages", new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>One round of the work that is due.</summary>
    public Task PumpAsync() => Disturbance.Current is { } disturbance ? disturbance.PumpsAsync(this, RoundAsync) : RoundAsync();

    /// <summary>What is kept of a conversation, or of a team by its id.</summary>
    public Task<ConversationRecord?> RememberedAsync(Someone who, string conversation, string? team = null) =>
        new ConversationStore(Rows.Engine).LoadAsync(new(who.Tenant), conversation, default, team);

    /// <summary>All that is to be done, now or later.</summary>
    /// <param name="until">A day from now where none is given.</param>
    public async Task<IReadOnlyList<DueItem>> DueAsync(Instant? until = null)
    {
        var (store, then) = (new DueStore(Rows.Engine), until ?? Clock.GetCurrentInstant() + Duration.FromDays(1));
        var shards = await Task.WhenAll(Enumerable.Range(0, DueStore.Shards).Select(s => store.PageAsync(s, then, 1000, null, default)));
        return [.. shards.SelectMany(s => s.Items)];
    }

    /// <summary>The deals of everybody, as stored: past the bot and past the faults.</summary>
    public async Task<IReadOnlyList<Deal>> StoredAsync(Someone owner, string? team = null)
    {
        var (books, deals) = (new BookIndex(Rows.Engine), new DealStore(Rows.Engine, new BookIndex(Rows.Engine)));
        var book = team is null ? BookId.OwnOf(new(owner.ObjectId)) : BookId.OfTeam(team);
        var listed = await books.ListAsync(new(owner.Tenant), book, null, 1000, default);
        var loaded = await Task.WhenAll(listed.Select(d => deals.LoadAsync(new(owner.Tenant), d.Deal, default)));
        return [.. loaded.OfType<LoadedDeal>().Select(l => l.Deal).DistinctBy(d => d.Id).OrderBy(d => d.Opened)];
    }

    /// <summary>The only deal there is.</summary>
    public async Task<Deal> DealAsync(Someone owner, string? team = null) => Assert.Single(await StoredAsync(owner, team));

    public async ValueTask DisposeAsync()
    {
        await (Disturbance.Current?.KeepAsync(this) ?? Task.CompletedTask);
        await StopBotAsync();
        await Teams.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task RoundAsync() => _app!.Services.GetRequiredService<DuePump>().RunAsync(default);

    private async Task StartBotAsync()
    {
        Rows = new(await _engine.OpenAsync());
        _app = BotApp.Create(
            ["--environment=Development", "--urls=http://127.0.0.1:0", $"--Storage:Path={Path.Combine(_folder, "deals.db")}", .. _methods is null ? Array.Empty<string>() : [$"--Methods:Folder={_methods}"], .. _settings],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
                builder.Services.AddSingleton<IClock>(Clock);
                builder.Services.AddKeyedSingleton<IRows>(Startup.Engine, Rows);
                builder.Services.AddSingleton(new ChannelClock(new InstantTime()));

                // What is due is done when a test says so.
                builder.Services.Remove(builder.Services.Single(s => s.ImplementationType == typeof(DueWorker)));
                if (Repetition.Current is not null)
                {
                    WithoutGivenAnswers(builder);
                }

                _adjust?.Invoke(builder);
            });
        await _app.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
    }

    private async Task StopBotAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
        Rows.Dispose();
    }
}
