using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Visits;

/// <param name="Texts">
/// What stands in the inputs, by input; one that is not there is as on an empty form. And, as <see cref="Payload.Was"/>, the next visit on record
/// when the form was drawn first.
/// </param>
/// <param name="Reader">Went, unless it is said otherwise.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record VisitFormView(Deal Deal, IReadOnlyDictionary<string, string> Texts, UserId Reader, LocalDate Today)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <param name="Today">In the deal's time zone.</param>
public sealed record VisitsView(Deal Deal, LocalDate Today)
{
    public int Page { get; init; } = 1;

    /// <summary>What was just done; may hold names.</summary>
    public LocalText? Told { get; init; }

    /// <summary>What stands in the input of the next visit when it was not taken; null for what is on record.</summary>
    public string? Next { get; init; }

    public LocalText? NextProblem { get; init; }

    /// <summary>The one that is shown whole; null for the list.</summary>
    public Visit? One { get; init; }

    /// <summary>Whether to ask before it is taken back.</summary>
    public bool Asks { get; init; }
}
