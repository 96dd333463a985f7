using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

public class ConversationAccount : ExtensibleObject
{
    [JsonConstructor]
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = null, string? conversationType = null, string? id = null, string? name = null,
        string? aadObjectId = null, string? role = null, string? tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    /// <summary>In Teams: personal, groupChat or channel.</summary>
    public string? ConversationType { get; set; }

    public string? TenantId { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    [JsonInclude]
    internal string? AadObjectId { get; set; }

    [JsonInclude]
    internal string? Role { get; set; }
}
