using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Schema;

/// <summary>A user or a bot, as the channel names it.</summary>
[JsonDerivedType(typeof(TeamsChannelAccount))]
public class ChannelAccount : ExtensibleObject
{
    [JsonConstructor]
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = null, string? name = null, string? role = null, string? aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string? Id { get; set; }

    public string? Name { get; set; }

    /// <summary>Object id in Microsoft Entra.</summary>
    public string? AadObjectId { get; set; }

    public string? Role { get; set; }
}
