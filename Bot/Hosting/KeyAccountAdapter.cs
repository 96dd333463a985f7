using System.Runtime.ExceptionServices;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Hosting.Inbound;
using KeyAccountBot.Bot.Operating;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>The SDK's adapter with our middleware. What leaves a turn is logged and becomes the endpoint's status.</summary>
internal sealed partial class KeyAccountAdapter : CloudAdapter
{
    public KeyAccountAdapter(
        BotFrameworkAuthentication authentication, BotOptions options, ServiceHosts hosts, TurnMeter meter, TimeProvider time, ILogger<KeyAccountAdapter> log)
        : base(authentication, log)
    {
        Use(new MeteredTurns(meter, time));
        Use(new ServiceUrlGate(hosts));
        Use(new TenantGate(options.Tenants));
        Use(new ScopedTurns());
        OnTurnError = (_, exception) =>
        {
            if (exception is ActivityRefusedException)
            {
                ActivityRefused(log, exception.Message);
            }
            else if (ChannelError.Of(exception, CancellationToken.None) is { } error)
            {
                ChannelRefused(log, exception.GetType().Name, error);
            }
            else if (exception is not UnauthorizedAccessException)
            {
                TurnLost(log, exception);
            }

            ExceptionDispatchInfo.Throw(exception);
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Reason}")]
    private static partial void ActivityRefused(ILogger log, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a call: {Fault}, {Error}")]
    private static partial void ChannelRefused(ILogger log, string fault, ChannelError error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn could not be answered")]
    private static partial void TurnLost(ILogger log, Exception exception);
}
