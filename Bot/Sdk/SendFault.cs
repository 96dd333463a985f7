using System.Net;
using Microsoft.Bot.Schema;
using NodaTime;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>An exception that says when the same call may be made again.</summary>
internal interface IRetryLater
{
    /// <summary>Counted from when it was thrown.</summary>
    Duration RetryAfter { get; }

    /// <summary>An earlier try of the same call ended with an answer that leaves it open.</summary>
    bool MayHaveArrived { get; }
}

/// <summary>Teams did not take a message, and may take it later.</summary>
/// <param name="MayHaveArrived">How it ended is unknown: the message may be there all the same.</param>
internal readonly record struct SendFault(Duration RetryAfter, bool MayHaveArrived)
{
    /// <summary>Null when the exception is no such failure: a refusal for good, or a mistake of ours.</summary>
    public static SendFault? Of(Exception exception, CancellationToken given) => exception switch
    {
        IRetryLater later => new(later.RetryAfter, later.MayHaveArrived),
        ErrorResponseException refused => (int?)refused.Response?.StatusCode switch
        {
            (int)HttpStatusCode.TooManyRequests or (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.ServiceUnavailable => new(Duration.Zero, false),
            (int)HttpStatusCode.BadGateway or (int)HttpStatusCode.GatewayTimeout => new(Duration.Zero, true),
            _ => null,
        },
        HttpRequestException broken => new(Duration.Zero, MayHaveArrived: broken.HttpRequestError is not (
            HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)),
        OperationCanceledException when !given.IsCancellationRequested => new(Duration.Zero, true),
        _ => null,
    };
}
