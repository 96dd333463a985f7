using System.Text.Json;

namespace AdaptiveCards;

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public AdaptiveContainer()
        : base("Container")
    {
    }

    private protected AdaptiveContainer(string type)
        : base(type)
    {
    }

    public List<AdaptiveElement> Items { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements("items"u8, Items);
        base.WriteProperties(json);
    }
}
