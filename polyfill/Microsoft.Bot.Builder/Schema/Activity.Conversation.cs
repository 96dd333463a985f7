using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>A message back to the sender, in new account objects that may be changed freely.</summary>
    public Activity CreateReply(string? text = null, string? locale = null) => new()
    {
        Type = ActivityTypes.Message,
        Timestamp = TimeProvider.System.GetUtcNow(),
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = Id,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this activity: from bot to user, or the other way round when it is incoming.</summary>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>The entities that are mentions, in order; empty when there are none.</summary>
    public Mention[] GetMentions() =>
        Entities?.Select(Mention.From).OfType<Mention>().ToArray() ?? [];

    /// <summary>The channel data as a schema type; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">It has another shape.</exception>
    /// <exception cref="NotSupportedException">The type is none of the schema's.</exception>
    public T? GetChannelData<T>() => SchemaJson.Convert<T>(ChannelData);

    /// <summary>The channel data as a schema type; false when there is none or it has another shape.</summary>
    public bool TryGetChannelData<T>([NotNullWhen(true)] out T? instance)
    {
        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (System.Text.Json.JsonException)
        {
            instance = default;
            return false;
        }
    }
}
