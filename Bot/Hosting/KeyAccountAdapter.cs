using System.Runtime.ExceptionServices;
using KeyAccountBot.Bot.Sdk;
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

        OnTurnError = (_, exception) =>
        {
            if (ChannelFault.Is(exception, CancellationToken.None))
            {
                ChannelRefused(log, exception.GetType().Name);
            }
            else if (exception is not UnauthorizedAccessException)
            {
                TurnLost(log, exception);
            }

            ExceptionDispatchInfo.Throw(exception);
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a call: {Fault}")]
    private static partial void ChannelRefused(ILogger log, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn could not be answered")]
    private static partial void TurnLost(ILogger log, Exception exception);
}
