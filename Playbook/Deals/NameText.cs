using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Names as people type them: of deals, accounts, competitors.</summary>
internal static class NameText
{
    /// <summary>One line with single spaces and nothing invisible; empty when nothing is left. The length is not checked.</summary>
    public static string Clean(string? text) => TextInput.Clean(text, int.MaxValue).Value ?? "";

    /// <summary>Equal for names that differ only in case, width, spacing or traditional characters. Not for display.</summary>
    public static string Key(string name) => TextFold.Lower(Clean(name)).Replace(" ", "", StringComparison.Ordinal);
}
