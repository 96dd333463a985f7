using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file.</summary>
public class Attachment : ExtensibleObject
{
    public string? ContentType { get; set; }

    public string? ContentUrl { get; set; }

    /// <inheritdoc cref="Activity.Value"/>
    [JsonConverter(typeof(ObjectSlotConverter))]
    public object? Content { get; set; }

    public string? Name { get; set; }

    public string? ThumbnailUrl { get; set; }
}
