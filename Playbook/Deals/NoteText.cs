using System.Security.Cryptography;
using System.Text;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Notes and reasons: free text of several lines. Lengths are checked where it is used.</summary>
public static class NoteText
{
    private const int MarkBytes = 6;

    /// <summary>As it is kept, so that what a client adds in line breaks and blank ends is no change; null when nothing is left.</summary>
    public static string? Clean(string? text) => TextInput.CleanLines(text, int.MaxValue).Value;

    /// <summary>Twelve hexadecimal digits that stand for a note on a card, so that the card need not carry it twice; empty for none.</summary>
    public static string Mark(string? note) => Clean(note) is { } text
        ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes))
        : "";
}
