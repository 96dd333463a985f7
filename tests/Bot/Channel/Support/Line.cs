using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Tests;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KeyAccountBot.Bot.Tests.Channel.Support;

/// <summary>The bot's line to a connector: the SDK's adapter on the product's handlers and middleware, with a clock that does not wait.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Line(FakeConnector connector, ServiceProvider services, InstantTime time, List<string> log)
    {
        (Connector, _services, Time, Log) = (connector, services, time, log);
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().Build(), httpClientFactory: services.GetRequiredService<IHttpClientFactory>());
        Adapter = new(authentication);
        Adapter.Use(new ScopedTurns());
    }

    public FakeConnector Connector { get; }

    public InstantTime Time { get; }

    /// <summary>Level and message of what was logged.</summary>
    public List<string> Log { get; }

    public CloudAdapter Adapter { get; }

    /// <param name="hosts">This machine, unless told otherwise.</param>
    /// <param name="timeout">Of the HTTP client, in real time.</param>
    public static async Task<Line> OpenAsync(int instances = 1, ServiceHosts? hosts = null, TimeSpan? timeout = null)
    {
        var time = new InstantTime();
        var log = new List<string>();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Noted(log)));
        services.AddSingleton(new ChannelClock(time));
        services.AddSingleton(hosts ?? ServiceHosts.ThisMachine);
        services.AddChannel(instances, paced: true);
        if (timeout is { } limit)
        {
            services.AddHttpClient("").ConfigureHttpClient(client => client.Timeout = limit);
        }

        return new(await FakeConnector.StartAsync(), services.BuildServiceProvider(), time, log);
    }

    public ConversationAddress Address(string conversation = "a:chat", string tenant = "tenant-1") =>
        new(conversation, Connector.Url, "msteams", "28:bot", "Key", "personal", tenant, "29:user");

    /// <summary>A turn in the conversation; sends go to it, not to a message in it.</summary>
    public Task InAsync(ConversationAddress address, Func<ITurnContext, Task> turn, CancellationToken stop = default) =>
        Adapter.ContinueConversationAsync("", Addresses.Continuation(address), (context, _) => turn(context), stop);

    public Task InAsync(Func<ITurnContext, Task> turn) => InAsync(Address(), turn);

    /// <summary>A turn that says one thing.</summary>
    public Task SayAsync(string text = "hello", string conversation = "a:chat", string tenant = "tenant-1") =>
        InAsync(Address(conversation, tenant), context => context.SendActivityAsync(text));

    /// <summary>Creates a conversation and says nothing in it.</summary>
    public Task CreateAsync(ConversationParameters parameters) =>
        Adapter.CreateConversationAsync("", "msteams", Connector.Url, null, parameters, (_, _) => Task.CompletedTask, default);

    public async ValueTask DisposeAsync()
    {
        await Connector.DisposeAsync();
        await _services.DisposeAsync();
    }

    private sealed class Noted(List<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log)
            {
                log.Add($"{logLevel}: {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
