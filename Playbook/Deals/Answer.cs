using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Whom an answer is about: us, a competitor (<c>c1</c> …) or a person (<c>p1</c> …).</summary>
public readonly record struct Subject(string Value)
{
    public static readonly Subject Us = new("us");

    public static Subject Of(Competitor competitor) => new(competitor.Id);

    public static Subject Of(Person person) => new(person.Id);

    /// <summary>Only ratings are asked of competitors; a note belongs to an answer of ours, or on a person.</summary>
    public bool IsCompetitor => Value.StartsWith('c');

    public override string ToString() => Value;
}

/// <summary>What an answer answers.</summary>
public readonly record struct AnswerKey(string Method, string Question, Subject Subject);

/// <summary>The current answer to one question, with what rules need to know of its past. The full past is in the log.</summary>
/// <param name="Note">Free text, 1 to <see cref="DealLimits.Note"/> characters, or null.</param>
/// <param name="At">When the value was last given or confirmed.</param>
/// <param name="Revision">The revision that last changed value or note.</param>
/// <param name="Previous">The value before the last change of value; null when it was never another.</param>
/// <param name="Views">The last value of each author, for "two of us see this differently".</param>
public sealed record Answer(
    AnswerValue Value,
    string? Note,
    UserId By,
    Instant At,
    long Revision,
    AnswerValue? Previous,
    Instant? PreviousAt,
    ImmutableDictionary<UserId, View> Views)
{
    /// <summary>When the value was first given or last became another: a confirmation, and a note, are no change.</summary>
    public Instant ChangedAt { get; init; } = At;

    /// <summary>Who said so; null when nobody was named.</summary>
    public AnswerSource? Source { get; init; }
}

public sealed record View(AnswerValue Value, Instant At);
