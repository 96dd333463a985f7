using System.Text.Json;

namespace AdaptiveCards;

public abstract class AdaptiveAction : AdaptiveTypedElement
{
    private const string DefaultStyle = "default";

    private protected AdaptiveAction(string type)
        : base(type)
    {
    }

    public string? Title { get; set; }

    public string? IconUrl { get; set; }

    /// <summary>"default", "positive" or "destructive".</summary>
    public string Style { get; set; } = DefaultStyle;

    public string? Tooltip { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteText("title"u8, Title);
        json.WriteText("iconUrl"u8, IconUrl);
        if (Style != DefaultStyle)
        {
            json.WriteString("style"u8, Style);
        }

        json.WriteText("tooltip"u8, Tooltip);
        json.WriteFlag("isEnabled"u8, IsEnabled, assumed: true);
        json.WriteEnum("mode"u8, Mode);
        base.WriteProperties(json);
    }
}

public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}

/// <summary>Whether an action checks and sends the inputs of the card.</summary>
public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}
