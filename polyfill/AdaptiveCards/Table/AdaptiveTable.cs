using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveTable() : AdaptiveCollectionWithContentAlignment("Table")
{
    public List<AdaptiveTableColumnDefinition> Columns { get; set; } = [];

    public List<AdaptiveTableRow> Rows { get; set; } = [];

    public bool FirstRowAsHeaders { get; set; } = true;

    public bool ShowGridLines { get; set; } = true;

    public AdaptiveContainerStyle? GridStyle { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("columns"u8);
        foreach (var column in Columns)
        {
            column.Write(json);
        }

        json.WriteEndArray();
        json.WriteElements("rows"u8, Rows);
        json.WriteFlag("firstRowAsHeaders"u8, FirstRowAsHeaders, assumed: true);
        json.WriteFlag("showGridLines"u8, ShowGridLines, assumed: true);
        json.WriteEnum("gridStyle"u8, GridStyle);
        base.WriteProperties(json);
    }
}
