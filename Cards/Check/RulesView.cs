using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <param name="Name">Of the team; null for the reader's own book.</param>
/// <param name="Others">Other books that the reader manages, by name; null is the reader's own.</param>
public sealed record RulesView(
    BookId Book, string? Name, BookTuning Tuning, IReadOnlyList<TunableRule> Rules, IReadOnlyList<(BookId Book, string? Name)> Others, LocalDate Today, DateTimeZone Zone)
{
    /// <summary>The thresholds, and not the rules: both together are more than a card can hold.</summary>
    public bool AtThresholds { get; init; }

    /// <summary>Of the changes, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What was just changed: its page is shown instead.</summary>
    public string? Changed { get; init; }

    public string? Rule { get; init; }

    public string? Threshold { get; init; }

    /// <summary>What was typed, when it could not be taken.</summary>
    public string Number { get; init; } = "";

    public LocalText? Told { get; init; }

    public LocalText? Problem { get; init; }
}
