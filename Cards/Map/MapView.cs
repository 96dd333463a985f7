using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Map;

/// <summary>A decision chain, ready to draw for a member.</summary>
/// <param name="Colour">Of the relationship map, as the check judges it.</param>
/// <param name="Today">In the deal's time zone.</param>
public sealed record MapView(Deal Deal, Light Colour, LocalDate Today)
{
    /// <summary>1-based; one that is not there shows the nearest.</summary>
    public int Page { get; init; } = 1;

    public LocalText? Told { get; init; }

    /// <summary>What could not be taken; may hold what was typed.</summary>
    public IReadOnlyList<LocalText> Problems { get; init; } = [];

    internal LocalDate DayOf(Instant at) => Deal.DayOf(at);

    /// <summary>Only what cannot be left out.</summary>
    internal bool IsLean { get; init; }
}
