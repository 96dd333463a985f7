using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A person in a Teams roster.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public string? GivenName { get; set; }

    public string? Surname { get; set; }

    public string? Email { get; set; }

    public string? UserPrincipalName { get; set; }

    public string? TenantId { get; set; }

    public string? UserRole { get; set; }

    // Rosters name the Entra object id either way.
    [JsonInclude]
    internal string? ObjectId
    {
        set => AadObjectId = value;
    }
}

/// <summary>One page of a roster.</summary>
public class TeamsPagedMembersResult
{
    /// <summary>Asks for the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }

    public IList<TeamsChannelAccount>? Members { get; set; }
}
