using System.Security.Cryptography;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to speak in a conversation again. Never stored as it is: a product keeps a record of its own.</summary>
public class ConversationReference
{
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? Locale { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>An event from the user, with a new id, that stands for the conversation going on.</summary>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = "ContinueConversation",
        Id = NewId(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };

    internal static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
