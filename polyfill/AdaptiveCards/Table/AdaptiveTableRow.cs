using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTableRow() : AdaptiveCollectionWithContentAlignment("TableRow")
{
    public List<AdaptiveTableCell> Cells { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements("cells"u8, Cells);
        base.WriteProperties(json);
    }
}
