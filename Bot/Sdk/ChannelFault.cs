using KeyAccountBot.Bot.Channel;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>Teams could not be reached, did not answer in time, or refused; <see cref="ChannelError"/> says what to do about it.</summary>
internal static class ChannelFault
{
    public static bool Is(Exception exception, CancellationToken given) => ChannelError.Of(exception, given) is not null;
}
