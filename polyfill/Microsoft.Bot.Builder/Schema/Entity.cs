using System.Text.Json.Serialization;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Something said about an activity; its own fields are in <see cref="ExtensibleObject.Properties"/>.</summary>
[JsonDerivedType(typeof(Mention))]
public class Entity : ExtensibleObject
{
    public string? Type { get; set; }
}
