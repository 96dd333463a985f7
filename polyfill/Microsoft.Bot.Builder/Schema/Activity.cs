using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One message, event or request, in either direction. A field that was not sent is null.</summary>
public partial class Activity : ExtensibleObject,
    IMessageActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IEventActivity, IInvokeActivity
{
    public string? Type { get; set; }

    public string? Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>IANA name of the sender's time zone.</summary>
    public string? LocalTimezone { get; set; }

    /// <summary>Where replies go: the absolute URL of the channel's connector.</summary>
    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? TextFormat { get; set; }

    public string? AttachmentLayout { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public string? TopicName { get; set; }

    public string? Locale { get; set; }

    public string? Text { get; set; }

    public string? Speak { get; set; }

    public string? InputHint { get; set; }

    public string? Summary { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    /// <inheritdoc cref="Value"/>
    [JsonConverter(typeof(ObjectSlotConverter))]
    public object? ChannelData { get; set; }

    public string? Action { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>
    /// Received: null, a string, bool or long, or a value whose <c>ToString()</c> is JSON text. To send: null, string, bool,
    /// int, long, double, dictionaries and lists of these, schema types, or a value as received; anything else is refused.
    /// </summary>
    [JsonConverter(typeof(ObjectSlotConverter))]
    public object? Value { get; set; }

    /// <summary>What an event or invoke is about.</summary>
    public string? Name { get; set; }

    public ConversationReference? RelatesTo { get; set; }
}
