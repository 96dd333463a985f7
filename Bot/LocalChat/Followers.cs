using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>What an open page is told.</summary>
/// <param name="Sequence">Number of the transcript line, from 1; 0 where there is none to come back to.</param>
internal readonly record struct ChatEvent(string Kind, long Sequence, string Json)
{
    public const string LineKind = "line";

    /// <summary>Somebody is typing; nobody keeps it.</summary>
    public static ChatEvent Typing { get; } = new("typing", 0, "{}");

    /// <summary>All that was there before the page came has been told.</summary>
    public static ChatEvent Ready { get; } = new("ready", 0, "{}");

    public static ChatEvent Line(long sequence, string json) => new(LineKind, sequence, json);
}

/// <summary>The open pages of one conversation.</summary>
internal sealed class Followers
{
    private readonly Lock gate = new();
    private readonly List<Channel<ChatEvent>> channels = [];

    public void Tell(ChatEvent item)
    {
        lock (gate)
        {
            foreach (Channel<ChatEvent> channel in channels)
            {
                channel.Writer.TryWrite(item);
            }
        }
    }

    /// <summary>Adds a page that is first told <paramref name="past"/>.</summary>
    public Channel<ChatEvent> Add(IEnumerable<ChatEvent> past)
    {
        var channel = System.Threading.Channels.Channel.CreateUnbounded<ChatEvent>();
        lock (gate)
        {
            foreach (ChatEvent item in past)
            {
                channel.Writer.TryWrite(item);
            }

            channels.Add(channel);
        }

        return channel;
    }

    /// <summary>Reads until one of the tokens is cancelled, and ends without an exception then.</summary>
    public async IAsyncEnumerable<ChatEvent> ReadAsync(
        Channel<ChatEvent> channel, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted = default)
    {
        using CancellationTokenRegistration onStop = stopping.Register(() => channel.Writer.TryComplete());
        using CancellationTokenRegistration onAbort = aborted.Register(() => channel.Writer.TryComplete());
        try
        {
            await foreach (ChatEvent item in channel.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return item;
            }
        }
        finally
        {
            lock (gate)
            {
                channels.Remove(channel);
            }
        }
    }
}
