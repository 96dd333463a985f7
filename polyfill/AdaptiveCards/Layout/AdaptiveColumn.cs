using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveColumn() : AdaptiveContainer("Column")
{
    public AdaptiveWidth? Width { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("width"u8, Width?.Text);
        base.WriteProperties(json);
    }
}
