using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The channel's answer to something sent.</summary>
[method: JsonConstructor]
public class ResourceResponse(string? id = null)
{
    /// <summary>Id of what was sent; empty when the channel gave none, null when nothing was sent.</summary>
    public string? Id { get; set; } = id;
}
