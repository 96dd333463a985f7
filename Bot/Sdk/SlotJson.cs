using System.Globalization;
using System.Text.Json;

namespace KeyAccountBot.Bot.Sdk;

/// <summary>
/// The SDK's <c>object</c> slots (<c>Value</c>, <c>ChannelData</c>, <c>Data</c>) by JSON text only, in both directions: what they
/// hold at run time differs between SDK builds, and only plain trees are written unchanged by all of them.
/// </summary>
internal static class SlotJson
{
    /// <summary>The value as JSON; an undefined element when there is none or it is not JSON.</summary>
    public static JsonElement Read(object? slot)
    {
        switch (slot)
        {
            case null:
                return default;
            case JsonElement element:
                return element;
            case string or bool or IFormattable:
                return default;
        }

        try
        {
            using var document = JsonDocument.Parse(slot.ToString() ?? "null");
            return document.RootElement.Clone();
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // ArgumentException: text with half a surrogate pair is not even looked at.
            return default;
        }
    }

    /// <summary>A string property, or null when it is missing or of another type.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var property)
            ? property.ValueKind switch
            {
                JsonValueKind.String => property.GetString(),
                JsonValueKind.Number => property.GetRawText(),
                JsonValueKind.True => "true",
                JsonValueKind.False => "false",
                _ => null,
            }
            : null;

    public static JsonElement Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var property) ? property : default;

    public static long? Whole(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
