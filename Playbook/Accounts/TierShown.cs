using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>What an account's card showed of the decided tier when it was drawn, short enough to travel in its button: what was decided since is not overwritten unasked.</summary>
/// <param name="ReasonMark"><see cref="NoteText.Mark"/> of the reason; null where the reader does not see words.</param>
public sealed record TierShown(Tier? Tier, string? ReasonMark)
{
    private const char Separator = ':';
    private const string Unseen = "-";

    public static TierShown Of(TierReading reading, bool seesWords) => new(reading.Chosen, seesWords ? NoteText.Mark(reading.Reason) : null);

    /// <summary>Null when the text is none of ours: of an older card it is not known what it showed.</summary>
    public static TierShown? Read(string? text) =>
        text?.Split(Separator) is [var tier, var mark] ? new(KeyAccountMethod.TierOf(tier), mark == Unseen ? null : mark) : null;

    public string ToText() => $"{(Tier is { } tier ? KeyAccountMethod.IdOf(tier) : "")}{Separator}{ReasonMark ?? Unseen}";

    /// <summary>It is still so.</summary>
    internal bool IsOf(TierReading reading) => Tier == reading.Chosen && (ReasonMark is null || ReasonMark == NoteText.Mark(reading.Reason));
}
