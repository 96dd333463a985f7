using System.Text.Json;

namespace AdaptiveCards;

public sealed class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    private readonly string version;

    /// <param name="schemaVersion">Such as "1.5".</param>
    public AdaptiveCard(string schemaVersion)
        : base("AdaptiveCard") => version = schemaVersion;

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion)
        : this(schemaVersion.Text)
    {
    }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveRefresh? Refresh { get; set; }

    /// <summary>Shown by clients that cannot draw the card, and in notifications.</summary>
    public string? FallbackText { get; set; }

    /// <summary>Spoken instead of the card.</summary>
    public string? Speak { get; set; }

    /// <summary>Two letters in schema 1.5.</summary>
    public string? Lang { get; set; }

    public string? MinHeight { get; set; }

    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public bool? Rtl { get; set; }

    /// <summary>The card as compact JSON; characters outside ASCII stand for themselves.</summary>
    /// <exception cref="InvalidOperationException">A required text or address is null.</exception>
    /// <exception cref="NotSupportedException">Data or an additional property is not a plain tree.</exception>
    public string ToJson() => CompactJson.Of(Write);

    private protected override void WriteProperties(Utf8JsonWriter json)
    {
        json.WriteRequired("version"u8, version);
        json.WriteText("fallbackText"u8, FallbackText);
        json.WriteText("speak"u8, Speak);
        json.WriteText("lang"u8, Lang);
        json.WriteText("minHeight"u8, MinHeight);
        json.WriteEnum("verticalContentAlignment"u8, VerticalContentAlignment);
        if (Rtl is { } rtl)
        {
            json.WriteBoolean("rtl"u8, rtl);
        }

        if (Refresh is not null)
        {
            json.WritePropertyName("refresh"u8);
            Refresh.Write(json);
        }

        if (Body is { Count: > 0 })
        {
            json.WriteElements("body"u8, Body);
        }

        if (Actions is { Count: > 0 })
        {
            json.WriteElements("actions"u8, Actions);
        }

        base.WriteProperties(json);
    }
}
