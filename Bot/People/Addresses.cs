using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Storage.Conversations;
using Microsoft.Bot.Schema;

namespace KeyAccountBot.Bot.People;

/// <summary>Between the SDK's references and our own record of where a conversation is.</summary>
internal static class Addresses
{
    /// <summary>Where the activity came from; in a channel with the thread.</summary>
    public static ConversationAddress Of(Activity activity)
    {
        var conversation = activity.Conversation;
        var personal = conversation?.ConversationType is null or "personal" && conversation?.IsGroup != true;
        return new(
            conversation?.Id ?? "",
            activity.ServiceUrl ?? "",
            activity.ChannelId ?? "",
            activity.Recipient?.Id ?? "",
            activity.Recipient?.Name is { } name ? TextInput.Cut(name, TurnReader.LongestName) : null,
            conversation?.ConversationType,
            conversation?.TenantId,
            personal ? activity.From?.Id : null);
    }

    /// <summary>The activity that continues a conversation, without the made-up id that would turn a message into a reply to it.</summary>
    public static Activity Continuation(ConversationAddress address)
    {
        var activity = new ConversationReference
        {
            ServiceUrl = address.ServiceUrl,
            ChannelId = address.ChannelId,
            Bot = new ChannelAccount(address.BotId, address.BotName),
            User = address.UserId is null ? null : new ChannelAccount(address.UserId),
            Conversation = new ConversationAccount
            {
                Id = address.ConversationId,
                ConversationType = address.ConversationType,
                TenantId = address.TenantId,
            },
        }.GetContinuationActivity();
        activity.Id = null;
        return activity;
    }
}
