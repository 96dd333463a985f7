using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that asks; its id is the key of the answer.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    private protected AdaptiveInput(string type)
        : base(type)
    {
    }

    public string? Label { get; set; }

    public bool IsRequired { get; set; }

    public string? ErrorMessage { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("label"u8, Label);
        json.WriteFlag("isRequired"u8, IsRequired);
        json.WriteText("errorMessage"u8, ErrorMessage);
        base.WriteProperties(json);
    }
}
