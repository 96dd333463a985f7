using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveColumnSet() : AdaptiveCollectionElement("ColumnSet")
{
    public List<AdaptiveColumn> Columns { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements("columns"u8, Columns);
        base.WriteProperties(json);
    }
}
