using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTableCell() : AdaptiveCollectionWithContentAlignment("TableCell")
{
    public List<AdaptiveElement> Items { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements("items"u8, Items);
        base.WriteProperties(json);
    }
}
