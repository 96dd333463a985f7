using System.Runtime.ExceptionServices;
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
            TurnLost(log, exception);
            ExceptionDispatchInfo.Throw(exception);
            return Task.CompletedTask;
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn could not be answered")]
    private static partial void TurnLost(ILogger log, Exception exception);
}
