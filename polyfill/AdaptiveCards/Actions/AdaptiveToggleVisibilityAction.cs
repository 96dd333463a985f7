using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Shows and hides elements of the card without asking the bot.</summary>
public sealed class AdaptiveToggleVisibilityAction() : AdaptiveAction("Action.ToggleVisibility")
{
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteStartArray("targetElements"u8);
        foreach (var target in TargetElements)
        {
            target.Write(json);
        }

        json.WriteEndArray();
        base.WriteProperties(json);
    }
}
