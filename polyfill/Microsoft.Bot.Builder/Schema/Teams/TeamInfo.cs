using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[method: JsonConstructor]
public class TeamInfo(string? id = null, string? name = null)
{
    public string? Id { get; set; } = id;

    public string? Name { get; set; } = name;

    /// <summary>Object id of the team's group in Microsoft Entra.</summary>
    public string? AadGroupId { get; set; }
}

[method: JsonConstructor]
public class ChannelInfo(string? id = null, string? name = null)
{
    public string? Id { get; set; } = id;

    /// <summary>Null for the General channel.</summary>
    public string? Name { get; set; } = name;
}

[method: JsonConstructor]
public class TenantInfo(string? id = null)
{
    public string? Id { get; set; } = id;
}

/// <summary>The channels of a team, as the channel lists them.</summary>
internal sealed record TeamChannels(IList<ChannelInfo>? Conversations);
