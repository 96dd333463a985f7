using System.Collections.Concurrent;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Conversations;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using NodaTime;

namespace KeyAccountBot.Bot.Meetings;

/// <summary>
/// Sends a letter that was drawn, and takes its row away. What fails before the send is tried again as often as it takes; what fails in it, or after it in a
/// process that dies, is repeated once.
/// </summary>
internal sealed partial class MeetingSending(
    DueStore due, DueOnce once, PersonalAddresses addresses, IBotFrameworkHttpAdapter adapter, BotIdentity identity, IClock clock, ILogger<MeetingSending> log)
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

        try
        {
            await ((CloudAdapterBase)adapter).ContinueConversationAsync(
                identity.AppId,
                Addresses.Continuation(address),
                (context, stop) => context.SendActivityAsync(Speaker.Message(card.Content(json => PlainTree.Of(json)!), card.Summary), stop),
                CancellationToken.None);
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { } error)
        {
            NotTaken(log, error);
            if (error.Remedy is ChannelRemedy.WaitForUser or ChannelRemedy.ForgetId)
            {
                await addresses.ForgetAsync(tenant, user, address, CancellationToken.None);
            }

            return (error.Remedy is ChannelRemedy.RetryLater ? new(false, error.RetryAfter, error.MayHaveArrived)
                : error.MayHaveArrived ? new DueOutcome(false, AMoment, MayBeDone: true) : DueOutcome.Refused) with { Held = marked };
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams refused a letter about a meeting: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);
}
