using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveActionSet() : AdaptiveElement("ActionSet")
{
    public List<AdaptiveAction> Actions { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteElements("actions"u8, Actions);
        base.WriteProperties(json);
    }
}
