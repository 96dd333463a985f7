using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// The one gate that free text passes before an event may hold it: notes, reasons, what happened, titles. It is as long as it may be,
/// and nothing that <see cref="CareGuard"/> keeps out.
/// </summary>
internal static class StoredWords
{
    private static readonly LocalText TooLong = new("At most {0} characters fit here.", "这里最多 {0} 个字符。");

    /// <param name="clean">As it would be kept; null when there is none.</param>
    /// <param name="tooLong">Says so in the words of the field, when it has some.</param>
    public static Problem? Problem(string field, string? clean, int most, LocalText? tooLong = null) =>
        clean is null ? null
        : clean.Length > most ? new(field, tooLong ?? TooLong.With(most), ProblemKind.OutOfRange)
        : CareGuard.Check(clean) is { } refused ? new(field, refused.Reason, ProblemKind.NotKept)
        : null;
}
