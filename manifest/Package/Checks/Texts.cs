namespace KeyAccountBot.Package.Checks;

/// <summary>How long a text may be. The schema allows more for commands, but clients cut them off.</summary>
internal static class Texts
{
    private const int LongestTitle = 32;
    private const int LongestCommandDescription = 128;

    private static readonly Dictionary<string, int> Longest = new()
    {
        ["name.short"] = 30,
        ["name.full"] = 100,
        ["description.short"] = 80,
        ["description.full"] = 4000,
    };

    public static IEnumerable<string> Problems(App app) =>
        app.Texts.SelectMany(text => Problems(AppFolder.ManifestName, text.Key, text.Value));

    /// <param name="key">The name that the text has in a language file.</param>
    public static IEnumerable<string> Problems(string file, string key, string text)
    {
        var longest = Longest.GetValueOrDefault(key, key.EndsWith(".title", StringComparison.Ordinal) ? LongestTitle : LongestCommandDescription);
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return $"{file}: {key} is missing or empty.";
        }
        else if (text.Length > longest)
        {
            yield return $"{file}: {key} has {text.Length} characters; at most {longest} are shown.";
        }
    }
}
