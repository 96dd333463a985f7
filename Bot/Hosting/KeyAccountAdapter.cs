using System.Runtime.ExceptionServices;
using KeyAccountBot.Bot.Channel;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>The SDK's adapter with our middleware. What leaves a turn is logged and becomes the endpoint's status.</summary>
internal sealed partial class KeyAccountAdapter : CloudAdapter
{
    public KeyAccountAdapter(BotFrameworkAuthentication authentication, BotOptions options, ILogger<KeyAccountAdapter> log)
        : base(authentication, log)
    {
        if (options.IsLocal)
        {
            Use(new LoopbackServiceUrl());
        }

        Use(new ScopedTurns());
        Use(new LongMessages());
        OnTurnError = (_, exception) =>
        {
            if (ChannelError.Of(exception, CancellationToken.None) is { } error)
            {
                ChannelRefused(log, exception.GetType().Name, error);
            }
            else
            {
                TurnLost(log, exception);
            }

            ExceptionDispatchInfo.Throw(exception);
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a call: {Fault}, {Error}")]
    private static partial void ChannelRefused(ILogger log, string fault, ChannelError error);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn could not be answered")]
    private static partial void TurnLost(ILogger log, Exception exception);
}
