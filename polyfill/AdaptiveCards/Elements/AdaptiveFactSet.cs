using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveFactSet() : AdaptiveElement("FactSet")
{
    public List<AdaptiveFact> Facts { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("facts"u8);
        foreach (var fact in Facts)
        {
            fact.Write(json);
        }

        json.WriteEndArray();
        base.WriteProperties(json);
    }
}
