using KeyAccountBot.Bot.Operating;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace KeyAccountBot.Bot.Channel;

/// <summary>How calls to Teams are made: by the nameless client of the factory, which is the one that the SDK asks for.</summary>
internal static class ChannelRegistration
{
    /// <summary>How long Teams may take for a call, all its tries and waits together: a turn with one slow call ends before it is repeated.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <param name="instances">Processes of this bot, which share what Teams allows.</param>
    /// <param name="paced">The limits are those of Teams. What plays Teams on this machine has none.</param>
    public static void AddChannel(this IServiceCollection services, int instances, bool paced)
    {
        services.TryAddSingleton(new ChannelClock(TimeProvider.System));
        services.AddSingleton(provider => new Pace(instances, provider.GetRequiredService<ChannelClock>()));
        services.AddTransient<ScopedCalls>();
        services.AddTransient<ReadRefusals>();
        services.AddTransient<GuardedHosts>();
        services.AddTransient<RepeatedCalls>();
        services.AddTransient<PacedCalls>();
        services.AddSingleton<ChannelMeter>();
        services.AddTransient<MeteredCalls>();

        // The default handlers would log the URLs of calls, which hold conversation ids.
        services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        var client = services.AddHttpClient(Options.DefaultName)
            .ConfigureHttpClient(client => client.Timeout = Timeout)

            // A redirect would lead past the allowed hosts.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .AddHttpMessageHandler<ScopedCalls>()
            .AddHttpMessageHandler<ReadRefusals>()
            .AddHttpMessageHandler<GuardedHosts>()
            .AddHttpMessageHandler<RepeatedCalls>();
        if (paced)
        {
            client.AddHttpMessageHandler<PacedCalls>();
        }

        client.AddHttpMessageHandler<MeteredCalls>();
    }
}
