using Microsoft.Rest;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>Teams could not be reached, did not answer in time, or refused.</summary>
internal static class ChannelFault
{
    public static bool Is(Exception exception, CancellationToken given) =>
        exception is RestException or HttpRequestException
        || (exception is OperationCanceledException && !given.IsCancellationRequested);
}
