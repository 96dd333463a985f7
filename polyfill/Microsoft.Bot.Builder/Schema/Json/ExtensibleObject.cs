using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Json;

/// <summary>Keeps what it does not know: unknown members are read, and written again where they were.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExtensibleObject
{
    private protected ExtensibleObject()
    {
    }

    /// <summary>The members that have no property of their own.</summary>
    [JsonIgnore]
    public UnknownProperties Properties => new(Unknown);

    // Null until something unknown arrives, which is rare: most objects carry no dictionary.
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }

    internal JsonElement? Member(string name) =>
        Unknown?.FirstOrDefault(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Key: not null } member ? member.Value : null;
}
