namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>The keys of one map, read by name; a key nobody knows is a problem, a missing one when it is required.</summary>
internal sealed class Fields
{
    private readonly MapNode? _map;
    private readonly Place _place;
    private readonly string _of;
    private readonly FileProblems _problems;

    private Fields(Node node, string of, FileProblems problems)
    {
        _map = node as MapNode;
        _place = node.Place;
        _of = of;
        _problems = problems;
    }

    /// <param name="of">What the map describes, for messages: "the method", "a question".</param>
    public static Fields Of(Node node, string of, FileProblems problems, params ReadOnlySpan<string> known)
    {
        var fields = new Fields(node, of, problems);
        if (fields._map is null)
        {
            problems.Add(node.Place, $"{of} must have keys: {string.Join(", ", known)}");
        }

        foreach (var entry in fields._map?.Entries ?? [])
        {
            if (!known.Contains(entry.Key.Value))
            {
                problems.Add(entry.Key.Place, $"unknown key '{entry.Key.Value}' in {of}; known are {string.Join(", ", known)}{SyntaxHint(entry)}");
            }
        }

        return fields;
    }

    public Node? Optional(string name) => _map?.Entries.FirstOrDefault(e => e.Key.Value == name)?.Value;

    public Node? Required(string name)
    {
        var value = Optional(name);
        if (value is null && _map is not null)
        {
            _problems.Add(_place, $"'{name}' is missing in {_of}");
        }

        return value;
    }

    /// <summary><c>{ en: Why, and when?, zh: … }</c> makes a key of "and when?", and <c>en:Why</c> is a key as a whole.</summary>
    private static string SyntaxHint(MapEntry entry) =>
        entry.Value is ScalarNode { Value: "" }
            ? " (inside braces a text with a comma needs quotes; a key needs a colon and a space after it)"
            : "";
}
