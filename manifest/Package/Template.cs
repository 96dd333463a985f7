using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Package;

/// <summary>JSON with places such as <c>{{domain}}</c> in its texts.</summary>
internal static partial class Template
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">It is no JSON object, or has a property twice.</exception>
    public static JsonObject Read(byte[] utf8) =>
        JsonNode.Parse(utf8, documentOptions: Strict) as JsonObject ?? throw new JsonException("It must be an object.");

    /// <summary>Fills in the texts, after reading: no value can change the structure around it.</summary>
    /// <returns>The places that nothing was given for.</returns>
    public static IReadOnlyList<string> Fill(JsonNode? node, IReadOnlyDictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject members:
                return [.. members.ToList().SelectMany(member => Fill(member.Value, values))];
            case JsonArray items:
                return [.. items.ToList().SelectMany(item => Fill(item, values))];
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                var text = value.GetValue<string>();
                var filled = Place().Replace(text, place => values.GetValueOrDefault(place.Groups["name"].Value, place.Value));
                if (filled != text)
                {
                    value.ReplaceWith(filled);
                }

                return [.. Place().Matches(text).Select(place => place.Groups["name"].Value).Where(name => !values.ContainsKey(name))];
            default:
                return [];
        }
    }

    [GeneratedRegex(@"\{\{(?<name>[^{}]*)\}\}")]
    private static partial Regex Place();
}
