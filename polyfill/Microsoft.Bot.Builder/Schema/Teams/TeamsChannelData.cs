namespace Microsoft.Bot.Schema.Teams;

/// <summary>What Teams says about the place of an activity: the shape of its channel data.</summary>
public class TeamsChannelData
{
    public ChannelInfo? Channel { get; set; }

    /// <summary>What happened, in a conversation update: for example <c>teamMemberAdded</c>.</summary>
    public string? EventType { get; set; }

    public TeamInfo? Team { get; set; }

    public TenantInfo? Tenant { get; set; }

    public TeamsMeetingInfo? Meeting { get; set; }
}

public class TeamsMeetingInfo
{
    public string? Id { get; set; }
}
