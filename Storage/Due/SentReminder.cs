using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>One reminder that was sent, so that an answer on its card can draw the card again. No words but names of colleagues.</summary>
/// <param name="Occurrence">When it was to come: with the conversation it says which one it is.</param>
/// <param name="Since">From when on it told what changed.</param>
/// <param name="Message">The message it stands in.</param>
/// <param name="Deals">In the order of the card.</param>
public sealed record SentReminder(
    Instant Occurrence, Instant At, Instant? Since, string? Message, ImmutableList<DealId> Deals, ImmutableList<ReminderAnswer> Answers)
{
    /// <summary>For whom clients ask for a card of their own: ids of the channel.</summary>
    public ImmutableList<string> Readers { get; init; } = [];

    /// <summary>Of the row it was read from; null for one that is new.</summary>
    public string? ETag { get; init; }
}

/// <summary>An answer that was given on the card.</summary>
/// <param name="Question">Of the assessment.</param>
/// <param name="Value">The text of its value.</param>
/// <param name="By">The name that was shown then.</param>
/// <param name="Turned">The group whose light it turned, before and after; null when it turned none.</param>
public sealed record ReminderAnswer(DealId Deal, string Question, string Value, UserId ById, string By, Instant At, TurnedLight? Turned);

/// <param name="Group">0 to 3.</param>
public sealed record TurnedLight(int Group, Playbook.Checks.Light Before, Playbook.Checks.Light After);
