using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Before and after the start.</summary>
internal static partial class Greeting
{
    /// <summary>Listens on loopback, unless a setting or an argument says where.</summary>
    public static void UseLoopbackUnlessTold(this IWebHostBuilder host, IConfiguration configuration)
    {
        if (string.IsNullOrEmpty(configuration["urls"]) && string.IsNullOrEmpty(configuration["http_ports"]) && !configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            host.UseUrls(LocalPort.Url());
        }
    }

    /// <summary>
    /// Opens the storage and joins the routes, so that what is wrong with them stops the start and not the first user. Storage that
    /// is only away stops nothing: the bot says so to who asks, and goes on by itself when it is back.
    /// </summary>
    public static void CheckBeforeStart(this WebApplication app)
    {
        app.Services.GetRequiredService<IRows>();
        app.Services.GetRequiredService<Router>();
    }

    /// <summary>Data that is half moved stops the start; storage that is only away does not.</summary>
    /// <exception cref="StorageUnavailableException">The message names both sides of the move.</exception>
    public static async Task CheckStorageAsync(this WebApplication app)
    {
        try
        {
            await ReadAsync(app.Services.GetRequiredService<IRows>());
        }
        catch (StorageUnavailableException e) when (e.Fault != StorageFault.Unfinished)
        {
            // Told by the greeting.
        }
    }

    /// <summary>Says where the data is, and to a person at a desk where to chat; who runs it as a service reads the log alone.</summary>
    public static async Task GreetAsync(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<BotOptions>();
        Running(app.Logger, options.Storage.Name);
        try
        {
            await ReadAsync(app.Services.GetRequiredService<IRows>());
        }
        catch (StorageUnavailableException e)
        {
            StorageIsAway(app.Logger, e.Message);
        }

        if (options.IsLocal)
        {
            var url = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
            Console.WriteLine("KeyAccountBot is running. KeyAccountBot 已启动。");
            Console.WriteLine($"  Data 数据: {options.Storage.Name}");
            Console.WriteLine($"  Chat 聊天: {url}/");
            Console.WriteLine("  NO CREDENTIALS: anybody on this machine can speak for anybody. Development only. 未设凭据：本机任何人都可冒充任何人，仅供开发。");
            Unauthenticated(app.Logger);
        }
    }

    private static Task<Row?> ReadAsync(IRows rows) => rows.GetAsync(RowTable.Conversations, "start", "start", CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is running; its data is in {Storage}")]
    private static partial void Running(ILogger log, string storage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The storage is away, and the bot goes on by itself when it is back: {Fault}")]
    private static partial void StorageIsAway(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "MicrosoftAppId is not set: requests are not authenticated. Only this machine is let in")]
    private static partial void Unauthenticated(ILogger log);
}
