using System.Collections.Concurrent;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// Sends a letter that was drawn, and takes its row away. What fails before the send is tried again as often as it takes; what fails in it, or after it in a
/// process that dies, is repeated once.
/// </summary>
internal sealed partial class MeetingSending(
    DueStore due, DueOnce once, UnaskedCards say, IClock clock, ILogger<MeetingSending> log)
{
    /// <summary>Teams may take so long to answer: what is begun later might be claimed by another instance meanwhile.</summary>
    private static readonly Duration LongestSend = Duration.FromSeconds(15);

    private static readonly Duration AMoment = Duration.FromSeconds(5);

    /// <summary>Said by this process, and its row is there still: known here, it is not said again.</summary>
    private readonly ConcurrentDictionary<string, bool> _said = [];

    public bool IsSaid(DueItem item) => _said.ContainsKey(item.Work.Payload);

    /// <param name="item">Claimed; its time is the end of the lease.</param>
    public async Task<DueOutcome> SendAsync(DueItem item, TenantId tenant, UserId user, ConversationAddress address, RenderedCard card)
    {
        if (clock.GetCurrentInstant() >= item.At - LongestSend)
        {
            return new(false, AMoment);
        }

        // From here on nobody may know how it ended.
        if (await due.MoveAsync(item, item.Work with { Begun = item.Work.Begun + 1 }, item.At, CancellationToken.None) is not { } marked)
        {
            return DueOutcome.Recorded;
        }

        var told = await say.TellAsync(tenant, user, address, card);
        if (!told.IsOver || told.WasRefused)
        {
            return told with { Held = marked };
        }

        _said[item.Work.Payload] = true;
        return await EndAsync(marked);
    }

    /// <summary>It was said: whatever keeps its row from going, it is not said again by this process.</summary>
    public async Task<DueOutcome> EndAsync(DueItem item)
    {
        try
        {
            await due.FinishAsync(item, CancellationToken.None);
            _said.TryRemove(item.Work.Payload, out _);
            await once.PruneAsync(item.Shard, clock.GetCurrentInstant(), CancellationToken.None);
        }
        catch (StorageUnavailableException e)
        {
            NotNoted(log, e);
        }

        return DueOutcome.Recorded;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter about a meeting was sent and could not be noted")]
    private static partial void NotNoted(ILogger log, Exception exception);
}
