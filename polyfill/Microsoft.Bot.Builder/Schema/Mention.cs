using System.Text.Json;
using Microsoft.Bot.Schema.Json;

namespace Microsoft.Bot.Schema;

public class Mention : Entity
{
    private const string TypeName = "mention";

    public Mention() => Type = TypeName;

    public ChannelAccount? Mentioned { get; set; }

    /// <summary>How the mention stands in the activity's text.</summary>
    public string? Text { get; set; }

    /// <summary>Received entities are plain; null when this one is no mention, or one without the shape of a mention.</summary>
    internal static Mention? From(Entity entity) => entity switch
    {
        Mention mention => mention,
        { Type: var type } when !TypeName.Equals(type, StringComparison.OrdinalIgnoreCase) => null,
        _ => Read(entity),
    };

    private static Mention? Read(Entity entity)
    {
        try
        {
            return new Mention
            {
                Type = entity.Type,
                Mentioned = SchemaJson.Convert<ChannelAccount>(entity.Member("mentioned")),
                Text = SchemaJson.Convert<string>(entity.Member("text")),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
