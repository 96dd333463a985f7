using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Plan;

/// <param name="Findings">What the check says now, by rule; a rule that is not there is not found any more.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record PlanView(Deal Deal, IReadOnlyDictionary<string, LocalText> Findings, LocalDate Today)
{
    public int Page { get; init; } = 1;

    /// <summary>What was just done; may hold names.</summary>
    public LocalText? Told { get; init; }

    /// <summary>What of a typed line could not be taken.</summary>
    public IReadOnlyList<LocalText> Problems { get; init; } = [];

    internal LocalDate DayOf(Instant at) => Deal.DayOf(at);
}
