using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends its verb, its data and the inputs to the bot, which may answer with another card.</summary>
public sealed class AdaptiveExecuteAction() : AdaptiveAction("Action.Execute")
{
    public string? Verb { get; set; } = "";

    /// <summary>A plain tree: dictionaries, lists, texts, numbers, booleans, null.</summary>
    public object? Data { get; set; }

    /// <summary>The data as JSON. Without dates: the package moves those with an offset to the time zone of the server.</summary>
    public string? DataJson
    {
        get => Data switch
        {
            null => null,
            JsonText json => json.Text,
            _ => CompactJson.Of(json => PlainValue.Write(json, Data)),
        };
        set => Data = value is null ? null : new JsonText(value);
    }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("verb"u8, Verb);
        json.WritePlain("data"u8, Data);
        json.WriteEnum("associatedInputs"u8, AssociatedInputs);
        base.WriteProperties(json);
    }
}
