namespace KeyAccountBot.Bot.Channel;

/// <summary>By which calls to Teams wait. One of its own: a test that skips these waits must not skip others.</summary>
internal sealed record ChannelClock(TimeProvider Time);
