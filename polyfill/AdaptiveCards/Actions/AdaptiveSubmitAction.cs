using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends its data and the inputs to the bot as a message; what clients without Action.Execute fall back to.</summary>
public sealed class AdaptiveSubmitAction() : AdaptiveAction("Action.Submit")
{
    /// <summary>A plain tree: dictionaries, lists, texts, numbers, booleans, null.</summary>
    public object? Data { get; set; }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WritePlain("data"u8, Data);
        json.WriteEnum("associatedInputs"u8, AssociatedInputs);
        base.WriteProperties(json);
    }
}
