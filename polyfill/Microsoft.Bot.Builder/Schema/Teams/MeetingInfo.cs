namespace Microsoft.Bot.Schema.Teams;

public class MeetingInfo
{
    public MeetingDetails? Details { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public TeamsChannelAccount? Organizer { get; set; }
}

public class MeetingDetailsBase
{
    internal MeetingDetailsBase()
    {
    }

    public string? Id { get; set; }

    public Uri? JoinUrl { get; set; }

    public string? Title { get; set; }
}

public class MeetingDetails : MeetingDetailsBase
{
    /// <summary>The meeting's id in Microsoft Graph.</summary>
    public string? MsGraphResourceId { get; set; }

    public DateTime? ScheduledStartTime { get; set; }

    public string? Type { get; set; }
}
