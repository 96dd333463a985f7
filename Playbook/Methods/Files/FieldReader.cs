using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>Reads single values. What cannot be read is reported and replaced, so that reading goes on.</summary>
internal sealed partial class FieldReader(FileProblems problems)
{
    private const int MaxIdLength = 40;

    public string Id(Fields fields)
    {
        if (fields.Required("id") is not { } node)
        {
            return "";
        }

        if (node is ScalarNode { Value: var id } && id.Length <= MaxIdLength && IdPattern().IsMatch(id))
        {
            return id;
        }

        problems.Add(node.Place, $"an id has lower-case letters, digits and single hyphens, starts with a letter and has at most {MaxIdLength} characters");
        return node is ScalarNode scalar ? scalar.Value : "";
    }

    public LocalText Text(Fields fields, string name, int maxWidth) =>
        fields.Required(name) is { } node ? Text(node, $"'{name}'", maxWidth) : default;

    /// <param name="of">What the text is, for messages.</param>
    public LocalText Text(Node node, string of, int maxWidth)
    {
        var fields = Fields.Of(node, of, problems, "en", "zh");
        return new LocalText(OneLine(fields, "en", of, maxWidth), OneLine(fields, "zh", of, maxWidth));
    }

    /// <returns>What the word means, or null when it is none of <paramref name="words"/>.</returns>
    public T? Word<T>(Fields fields, string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (fields.Required(name) is not { } node)
        {
            return null;
        }

        if (node is ScalarNode { Value: var value } && words.TryGetValue(value, out var meaning))
        {
            return meaning;
        }

        problems.Add(node.Place, $"'{name}' must be one of {string.Join(", ", words.Keys)}");
        return null;
    }

    public bool Flag(Fields fields, string name)
    {
        var node = fields.Optional(name);
        if (node is not (null or ScalarNode { Value: "true" or "false" }))
        {
            problems.Add(node.Place, $"'{name}' must be true or false");
        }

        return node is ScalarNode { Value: "true" };
    }

    /// <returns>The items of a list that must have between <paramref name="min"/> and <paramref name="max"/>.</returns>
    public IReadOnlyList<Node> List(Node? node, string name, int min, int max)
    {
        if (node is null)
        {
            return [];
        }

        if (node is not ListNode { Items: var items })
        {
            problems.Add(node.Place, $"'{name}' must be a list: one line with a hyphen per item");
            return [];
        }

        if (items.Count < min || items.Count > max)
        {
            problems.Add(node.Place, $"'{name}' has {items.Count} items; allowed are {min} to {max}");
        }

        return items;
    }

    private string OneLine(Fields fields, string language, string of, int maxWidth)
    {
        if (fields.Required(language) is not { } node)
        {
            return "";
        }

        var text = node is ScalarNode scalar ? scalar.Value : null;
        var fault = text switch
        {
            null => "must be a text",
            _ when string.IsNullOrWhiteSpace(text) => "is empty",
            _ when text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029') => "must be one line",
            _ when text != text.Trim() => "starts or ends with a space",
            _ when TextLimits.Width(Checks.Texts.Plurals.Longest(text)) is var width && width > maxWidth =>
                $"is {width} wide; allowed are {maxWidth} (a Latin letter counts 1, a Han character 2)",
            _ => null,
        };
        if (fault is not null)
        {
            problems.Add(node.Place, $"{language} of {of} {fault}");
        }

        return text ?? "";
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*\\z", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
