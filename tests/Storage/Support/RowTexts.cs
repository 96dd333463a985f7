using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Tests.Support;

internal static class RowTexts
{
    /// <summary>The property when it is text; null when it is missing or of another kind.</summary>
    public static string? FindTextOrNull(this Row row, string name) =>
        row.Properties[name] is { Kind: RowValueKind.Text } value ? value.AsText : null;

    /// <summary>All texts of the row and its key, to look for words in.</summary>
    public static string AllText(this Row row) => string.Join('\n', row.Properties.Select(p => row.FindTextOrNull(p.Key)).Append(row.Key));
}
