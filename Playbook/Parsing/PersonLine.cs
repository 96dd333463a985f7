using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>One person as typed in a line.</summary>
/// <param name="Name">As typed, cleaned.</param>
/// <param name="Values">What was said, as <see cref="PersonText"/>; the last word of two counts.</param>
public sealed record PersonLine(string Name, IReadOnlyDictionary<PersonField, string> Values)
{
    /// <summary>Guessed from the title: taken only where nothing is on record.</summary>
    public IReadOnlyDictionary<PersonField, string> Guesses { get; init; } = new Dictionary<PersonField, string>();

    /// <summary>The name of whom the person reports to; empty for nobody; null when nothing was said.</summary>
    public string? ReportsTo { get; init; }

    /// <summary>Names of those to whom there is a hidden tie, each with a word on it.</summary>
    public IReadOnlyList<(string Name, string? Nature)> Ties { get; init; } = [];

    /// <summary>Pieces that nothing could be made of, as typed.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];
}
