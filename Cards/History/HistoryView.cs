using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.History;

/// <param name="Deal">As it is today, whole.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record HistoryView(Deal Deal, Timeline Past, MethodLibrary Methods, CheckTexts Texts, LocalDate Today)
{
    /// <summary>1-based.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Only the last part of the log was read: so many changes.</summary>
    public int? ReadOnly { get; init; }

    /// <summary>Why what was typed was not taken; may hold it.</summary>
    public LocalText? Problem { get; init; }
}
