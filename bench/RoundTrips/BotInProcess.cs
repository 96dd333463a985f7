using System.Diagnostics.Metrics;
using KeyAccountBot.Bench.Load;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>The bot as it is, in this process, spoken to over HTTP: so that its meter can be read turn by turn.</summary>
internal sealed class BotInProcess : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Connector _connector = new();
    private readonly TurnCounts _counts;
    private readonly Caller _caller;
    private readonly Talk _talk = Talk.New();

    private BotInProcess(WebApplication app)
    {
        _app = app;
        _counts = new(app.Services.GetRequiredService<IMeterFactory>());
        _caller = new(new(new Uri($"{app.Urls.Single()}/api/messages"), _connector.ServiceUrl), _connector);
    }

    /// <param name="settings">Of the storage, as on the command line.</param>
    public static async Task<BotInProcess> StartAsync(IEnumerable<string> settings)
    {
        string[] args = ["--environment=Development", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning", .. settings];
        var app = BotApp.Create(args, builder =>
        {
            var engine = builder.Services.Last(s => s.ServiceType == typeof(IRows) && Equals(s.ServiceKey, Startup.Engine));
            builder.Services.AddKeyedSingleton<IRows>(
                Startup.Engine, (services, key) => new OverlappingRows((IRows)engine.KeyedImplementationFactory!(services, key)));
        });
        await app.StartAsync();
        return new(app);
    }

    /// <exception cref="TurnFailedException">It was refused.</exception>
    public async Task<CountedTurn> SayAsync(Spoken spoken)
    {
        // The turn is counted before its request is answered.
        await _caller.SayAsync(_talk, new(spoken.Text, []));
        var (calls, waits) = _counts.Last;
        return new(spoken, calls, waits);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        _counts.Dispose();
        await _app.DisposeAsync();
        _connector.Dispose();
    }
}
