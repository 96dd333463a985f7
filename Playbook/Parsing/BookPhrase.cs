using System.Text.RegularExpressions;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>The end of a line that names a book: <c>ACME to Sales North</c>, 远山 到 华东团队, <c>ACME 3m in Sales North</c>.</summary>
/// <param name="Before">What stands in front, trimmed; may be empty.</param>
/// <param name="Book">The words for the book; never empty.</param>
public readonly partial record struct BookPhrase(string Before, string Book)
{
    private static readonly HashSet<string> OwnWords =
    [
        .. new[]
        {
            "own", "my own", "my own book", "own book", "my book", "mine", "me", "myself", "private", "just me",
            "自己", "我自己", "我自己的", "自己的", "我的", "个人", "我", "私有",
        }.Select(SearchName.Key),
    ];

    /// <summary>Every way to part the line, the shortest book first: 到 and "to" may be part of a name.</summary>
    public static IEnumerable<BookPhrase> Splits(string line) =>
        from mark in Mark().Matches(TextFold.Width(line)).Reverse()
        let book = line[(mark.Index + mark.Length)..].Trim()
        where book.Length > 0
        select new BookPhrase(line[..mark.Index].Trim(), book);

    public bool IsOwn => OwnWords.Contains(SearchName.Key(Book));

    /// <summary>It is this very name, but for case, width and spaces.</summary>
    public bool Names(string? name) => name is not null && SearchName.Key(Book) is { Length: > 0 } key && key == SearchName.Key(name);

    [GeneratedRegex(@"(?<=^|\s)(?:in|into|to)\s+|\s*(?:放到|放进|放入|放在|移到|转到|到|至|→|->)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
