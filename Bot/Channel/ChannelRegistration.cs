using KeyAccountBot.Bot.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KeyAccountBot.Bot.Channel;

/// <summary>How calls to Teams are made: by the nameless client of the factory, which is the one that the SDK asks for.</summary>
internal static class ChannelRegistration
{
    /// <summary>How long Teams may take for a call, all its tries and waits together: a turn with one slow call ends before it is repeated.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static void AddChannel(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => provider.GetRequiredService<BotOptions>().IsLocal ? ServiceHosts.ThisMachine : ServiceHosts.Teams);
        services.TryAddSingleton(provider => new Pace(provider.GetRequiredService<BotOptions>().Instances, provider.GetRequiredService<TimeProvider>()));
        services.AddTransient<ScopedCalls>();
        services.AddTransient<ReadRefusals>();
        services.AddTransient<GuardedHosts>();
        services.AddTransient<RepeatedCalls>();
        services.AddTransient<PacedCalls>();

        // The default handlers would log the URLs of calls, which hold conversation ids.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        services.AddHttpClient(Options.DefaultName)
            .ConfigureHttpClient(client => client.Timeout = Timeout)

            // A redirect would lead past the allowed hosts.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddHttpMessageHandler<ScopedCalls>()
            .AddHttpMessageHandler<ReadRefusals>()
            .AddHttpMessageHandler<GuardedHosts>()
            .AddHttpMessageHandler<RepeatedCalls>()
            .ConfigureAdditionalHttpMessageHandlers(Paced);
    }

    /// <summary>The limits are those of Teams. What plays Teams on this machine has none.</summary>
    private static void Paced(IList<DelegatingHandler> handlers, IServiceProvider provider)
    {
        if (!provider.GetRequiredService<BotOptions>().IsLocal)
        {
            handlers.Add(provider.GetRequiredService<PacedCalls>());
        }
    }
}
