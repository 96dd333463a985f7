using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.LocalChat;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Bot.Operating.Probes;
using NodaTime;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>The bot, put together and checked, before it listens.</summary>
internal static class BotApp
{
    /// <param name="adjust">Last word on settings and services: tests bring their own clock and storage.</param>
    /// <exception cref="SettingException">The configuration is wrong.</exception>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // Settings travel with the program; data goes where it is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var options = BotOptions.Read(builder.Configuration, builder.Environment);
        options.Registration?.Cloud.Complete(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddStorage(options);
        builder.Services.AddMethods(options);
        builder.Services.AddInteractions();
        builder.Services.AddExtension();
        builder.Services.AddIdentity(options);
        builder.Services.AddTurns();
        builder.Services.AddChannel(options.Instances, paced: !options.IsLocal);
        builder.Services.AddDueWork();
        builder.Services.AddProbes(options);
        if (options.ExportsMetrics)
        {
            builder.Services.AddMetricsExport(builder.Configuration);
        }

        if (options.IsLocal)
        {
            builder.Services.AddLocalChat(chat => chat.Folder = Path.Combine(options.DataFolder, "local-chat"));
            builder.Services.AddSingleton<IClock, LocalClock>();
            builder.WebHost.UseLoopbackUnlessTold(builder.Configuration);
        }

        adjust?.Invoke(builder);
        var app = builder.Build();
        app.CheckBeforeStart();
        app.MapBot(options);
        return app;
    }
}
