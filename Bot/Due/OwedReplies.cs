using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Sdk;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Storage.Due;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>Says what a turn could not say any more, because Teams was slow or busy.</summary>
internal sealed partial class OwedReplies(IBotFrameworkHttpAdapter adapter, BotIdentity identity, ILogger<OwedReplies> log) : IDueHandler
{
    public const string KindName = "reply";

    public string Kind => KindName;

    /// <summary>Who asked an hour ago has asked again, or moved on; what was saved is saved.</summary>
    public Duration Lifetime { get; } = Duration.FromHours(1);

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (OwedReply.Read(item.Work.Payload) is not { } reply)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            await ((CloudAdapterBase)adapter).ContinueConversationAsync(
                identity.AppId, Addresses.Continuation(reply.Address), (context, stop) => SayAsync(context, reply, stop), CancellationToken.None);
            return DueOutcome.Over;
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { Remedy: ChannelRemedy.RetryLater } fault)
        {
            // Showing a card twice in the same place shows it once.
            return new(false, fault.RetryAfter, fault.MayHaveArrived && reply.Replaces is null);
        }
        catch (Exception e) when (ChannelFault.Is(e, CancellationToken.None))
        {
            Refused(log, e.GetType().Name);
            return DueOutcome.Refused;
        }
    }

    private static Task<ResourceResponse> SayAsync(ITurnContext context, OwedReply reply, CancellationToken stop)
    {
        var message = Speaker.Message(PlainTree.Of(reply.Card.GetRawText())!, reply.Summary);
        message.Id = reply.Replaces;
        return reply.Replaces is null ? context.SendActivityAsync(message, stop) : context.UpdateActivityAsync(message, stop);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reply that was kept cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams refused a reply that was sent late: {Fault}")]
    private static partial void Refused(ILogger log, string fault);
}
