using NodaTime;

namespace KeyAccountBot.Bot.Channel;

/// <summary>
/// Teams takes no more calls just now, or would not if this one were made, and waiting for it would take longer than a turn may. The
/// call has had no effect, unless <see cref="MayHaveArrived"/>: it may be made again after <see cref="RetryAfter"/>.
/// </summary>
internal sealed class ChannelBusyException(Duration retryAfter, bool mayHaveArrived, string why) : Exception(why)
{
    /// <summary>Counted from when it was thrown; more than nothing.</summary>
    public Duration RetryAfter { get; } = retryAfter;

    /// <summary>An earlier try of the same call ended with an answer that leaves it open.</summary>
    public bool MayHaveArrived { get; } = mayHaveArrived;
}

/// <summary>The service URL is none that the bot may call. Nothing was sent.</summary>
internal sealed class ServiceHostException(string host) : Exception($"The bot does not call {host}: that is no host of Teams.");
