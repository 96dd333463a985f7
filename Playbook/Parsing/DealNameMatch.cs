namespace KeyAccountBot.Playbook.Parsing;

/// <summary>How a name was found, the surest first.</summary>
public enum MatchKind
{
    /// <summary>The whole name, or account and name.</summary>
    Exact,

    /// <summary>The name starts with it, or its words with the words typed, in order.</summary>
    Start,

    /// <summary>It is the account, or the account's start.</summary>
    Account,

    /// <summary>It stands somewhere in name or account, or all its words do.</summary>
    Within,

    /// <summary>With a typing slip, or by initials.</summary>
    Similar,
}

public readonly record struct NameMatch<T>(T Item, MatchKind Kind);

/// <param name="Ranked">The best first; similar ones only when there is nothing better, and of them the nearest.</param>
public sealed record NameMatches<T>(IReadOnlyList<NameMatch<T>> Ranked)
{
    public bool IsNone => Ranked.Count == 0;

    /// <summary>There is one answer: the only match, or the only exact one.</summary>
    public bool IsClear => Ranked.Count == 1 || (Ranked.Count > 1 && Ranked[0].Kind == MatchKind.Exact && Ranked[1].Kind != MatchKind.Exact);

    /// <summary>Several fit equally well: show a list.</summary>
    public bool IsAmbiguous => !IsNone && !IsClear;
}

/// <summary>Finds deals by what people type of their name or account.</summary>
public static class DealNameMatch
{
    /// <summary>The candidates that fit, those of one rank in the order given. An empty query fits none.</summary>
    /// <param name="named">Name and account of a candidate.</param>
    public static NameMatches<T> Find<T>(string query, IReadOnlyList<T> candidates, Func<T, (string Name, string? Account)> named)
    {
        var wanted = SearchName.Of(query);
        if (wanted.Packed.Length == 0)
        {
            // A name of signs or emoji only has nothing to fold.
            return new([.. candidates.Where(c => query.Trim() is { Length: > 0 } q && named(c).Name == q).Select(c => new NameMatch<T>(c, MatchKind.Exact))]);
        }

        var matches = new List<NameMatch<T>>();
        var similar = new List<(NameMatch<T> Match, int Slips)>();
        foreach (var candidate in candidates)
        {
            var (name, account) = named(candidate);
            var (n, a) = (SearchName.Of(name), SearchName.Of(account));
            if (Sure(wanted, n, a) is { } kind)
            {
                matches.Add(new(candidate, kind));
            }
            else if (matches.Count == 0 && Similarity.Slips(wanted, n, a) is { } slips)
            {
                similar.Add((new(candidate, MatchKind.Similar), slips));
            }
        }

        if (matches.Count == 0 && similar.Count > 0)
        {
            var fewest = similar.Min(s => s.Slips);
            matches.AddRange(similar.Where(s => s.Slips == fewest).Select(s => s.Match));
        }

        return new([.. matches.OrderBy(m => m.Kind)]);
    }

    private static MatchKind? Sure(SearchName wanted, SearchName name, SearchName account)
    {
        var q = wanted.Packed;
        return q == name.Packed || (account.Packed.Length > 0 && (q == account.Packed + name.Packed || q == name.Packed + account.Packed)) ? MatchKind.Exact
            : name.Packed.StartsWith(q, StringComparison.Ordinal) || StartsInOrder(wanted.Words, name.Words) ? MatchKind.Start
            : account.Packed.StartsWith(q, StringComparison.Ordinal) ? MatchKind.Account
            : name.Packed.Contains(q, StringComparison.Ordinal) || account.Packed.Contains(q, StringComparison.Ordinal)
                || AllWithin(wanted.Words, name, account) ? MatchKind.Within
            : null;
    }

    private static bool StartsInOrder(string[] wanted, string[] words)
    {
        var i = 0;
        foreach (var word in words)
        {
            i += i < wanted.Length && word.StartsWith(wanted[i], StringComparison.Ordinal) ? 1 : 0;
        }

        return i == wanted.Length;
    }

    private static bool AllWithin(string[] wanted, SearchName name, SearchName account)
    {
        foreach (var word in wanted)
        {
            if (!Holds(name, word) && !Holds(account, word))
            {
                return false;
            }
        }

        return true;
    }

    // One Latin letter stands somewhere in nearly every name; it has to start a word.
    private static bool Holds(SearchName name, string word) => word.Length == 1 && word[0] < '\u0250'
        ? Array.Exists(name.Words, w => w[0] == word[0])
        : name.Packed.Contains(word, StringComparison.Ordinal);
}
