using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveOpenUrlAction() : AdaptiveAction("Action.OpenUrl")
{
    /// <summary>Written as it was given. Must be set before the card is written.</summary>
    public Uri Url { get; set; } = null!;

    public string UrlString
    {
        get => Url.OriginalString;
        set => Url = new Uri(value);
    }

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteRequired("url"u8, Url?.OriginalString);
        base.WriteProperties(json);
    }
}
