using System.Globalization;
using KeyAccountBot.Bot.Identity;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using NodaTime;

namespace KeyAccountBot.Bot.Channel;

/// <summary>A call to Teams that failed, read out of whatever exception it came as.</summary>
/// <param name="Status">The HTTP status; null when there was no answer, or the SDK does not tell it.</param>
/// <param name="Code">Teams' own word for it.</param>
/// <param name="RetryAfter">When the same call may be made again, as far as that is known; nothing unless it may be at all.</param>
/// <param name="MayHaveArrived">The outcome is unknown: a message may be there although the call failed.</param>
internal sealed record ChannelError(ChannelRemedy Remedy, int? Status = null, string? Code = null, Duration RetryAfter = default, bool MayHaveArrived = false)
{
    /// <param name="given">The caller's own token: what it cancelled is no failure of Teams.</param>
    /// <returns>Null when the exception is no failure of a call to Teams.</returns>
    public static ChannelError? Of(Exception exception, CancellationToken given) => exception switch
    {
        ChannelBusyException busy => new(ChannelRemedy.RetryLater, 429, RetryAfter: busy.RetryAfter, MayHaveArrived: busy.MayHaveArrived),
        ServiceHostException => new(ChannelRemedy.Configure),
        NoTokenException => new(ChannelRemedy.RetryLater),
        ErrorResponseException refused => Of(refused),

        // The SDK hides the status of some reads (members by pages, channels, meetings).
        RestException => new(ChannelRemedy.None),
        HttpRequestException broken => new(ChannelRemedy.RetryLater, MayHaveArrived: !broken.NeverConnected()),
        OperationCanceledException when !given.IsCancellationRequested => new(ChannelRemedy.RetryLater, MayHaveArrived: true),
        _ => null,
    };

    /// <summary>For the log: no ids, no words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Remedy} ({Status} {Code})");

    private static ChannelError Of(ErrorResponseException refused)
    {
        var status = (int?)refused.Response?.StatusCode ?? 0;
        var code = refused.Body?.Error?.Code;
        return new(ChannelRemedies.Of(status, code), status, code, MayHaveArrived: status >= 500 && status != 503);
    }
}
