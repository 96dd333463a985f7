namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Finds whose name stands in a text that somebody wrote.</summary>
public static class NamedIn
{
    /// <summary>Shorter names stand in nearly every text by chance: three Latin letters, two Han characters.</summary>
    private const int ShortestLatin = 3;
    private const int ShortestHan = 2;

    /// <summary>
    /// Those whose whole name stands in the text, or else whose account does; without those whose name is only part of a longer one that stands there too.
    /// </summary>
    /// <param name="named">Name and account of a candidate.</param>
    public static IReadOnlyList<T> Find<T>(string text, IReadOnlyList<T> candidates, Func<T, (string Name, string? Account)> named)
    {
        var there = SearchName.Of(text);
        return By(n => n.Name) is { Count: > 0 } byName ? byName : By(n => n.Account);

        IReadOnlyList<T> By(Func<(string Name, string? Account), string?> of)
        {
            var found = candidates.Select(c => (Item: c, Name: SearchName.Of(of(named(c))))).Where(c => Stands(there, c.Name)).ToList();
            return [.. found.Where(f => !found.Exists(o => o.Name.Packed.Length > f.Name.Packed.Length && o.Name.Packed.Contains(f.Name.Packed, StringComparison.Ordinal)))
                .Select(f => f.Item)];
        }
    }

    /// <summary>Latin words stand as whole words, in order; Han characters anywhere.</summary>
    private static bool Stands(SearchName text, SearchName name) =>
        name.Packed.Length > 0 && (TextFold.IsHan(name.Packed[0])
            ? name.Packed.Length >= ShortestHan && text.Packed.Contains(name.Packed, StringComparison.Ordinal)
            : name.Packed.Length >= ShortestLatin && $" {text.Text} ".Contains($" {name.Text} ", StringComparison.Ordinal));
}
