using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Before and after the start.</summary>
internal static class Greeting
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

    public static async Task GreetAsync(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<BotOptions>();
        var url = app.Urls.First().Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        Console.WriteLine("KeyAccountBot is running. KeyAccountBot 已启动。");
        Console.WriteLine($"  Data 数据: {options.Storage.Name}");
        if (await FaultOfAsync(app.Services.GetRequiredService<IRows>()) is { } fault)
        {
            Console.WriteLine($"  ! {fault} The bot goes on by itself when the storage is back. 存储恢复后自动继续。");
        }

        Console.WriteLine(options.IsLocal
            ? $"  Chat 聊天: {url}/   (development, without credentials: this machine only 仅限本机)"
            : $"  Endpoint 端点: {url}/api/messages");
    }

    private static async Task<string?> FaultOfAsync(IRows rows)
    {
        try
        {
            await rows.GetAsync(RowTable.Conversations, "start", "start", CancellationToken.None);
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Message;
        }
    }
}
