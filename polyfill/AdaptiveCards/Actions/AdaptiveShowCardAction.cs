using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveShowCardAction() : AdaptiveAction("Action.ShowCard")
{
    public AdaptiveCard? Card { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElement("card"u8, Card);
        base.WriteProperties(json);
    }
}
