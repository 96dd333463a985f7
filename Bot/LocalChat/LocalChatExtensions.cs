using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>
/// The local chat: a page that plays Teams, for development without credentials. The host adds it only where no app id
/// is configured and the environment is Development.
/// </summary>
internal static class LocalChatExtensions
{
    /// <exception cref="ArgumentException">No folder for the transcripts was given.</exception>
    public static IServiceCollection AddLocalChat(this IServiceCollection services, Action<LocalChatOptions> configure)
    {
        var options = new LocalChatOptions();
        configure(options);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Folder);

        services.TryAddSingleton<IClock>(SystemClock.Instance);
        return services.AddSingleton(options).AddSingleton<Conversations>().AddSingleton<PageFiles>();
    }

    /// <summary>
    /// Maps the page at the root and its server side below <c>/local-chat</c>, and keeps everything but this machine
    /// away from <b>every</b> endpoint of the application, <c>/api/messages</c> included.
    /// </summary>
    public static WebApplication MapLocalChat(this WebApplication app)
    {
        app.UseMiddleware<LoopbackGuard>();
        app.Services.GetRequiredService<PageFiles>().Map(app);

        // Opened now, so that an unreadable transcript stops the start and not the first visit.
        app.Services.GetRequiredService<Conversations>();
        PageApi.Map(app.MapGroup("/local-chat/api"));

        RouteGroupBuilder connector = app.MapGroup("/local-chat/connector/v3");
        ConnectorConversations.Map(connector);
        ConnectorActivities.Map(connector);
        ConnectorRoster.Map(connector);
        return app;
    }
}
