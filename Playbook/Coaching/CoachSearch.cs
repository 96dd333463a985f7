using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>Somebody of the map who might guide us.</summary>
/// <param name="Traits">All six.</param>
public sealed record CoachProspect(Person Person, CoachTier Tier, ImmutableArray<TraitReading> Traits)
{
    public int CountOf(TraitSide side) => Traits.Count(t => t.Side == side);
}

/// <summary>Who of the map might guide us: by tier, within it the one for whom most speaks first. Nobody is left out for what is not known.</summary>
public static class CoachSearch
{
    public static CoachTier TierOf(Person person) => CoachTiers.Of(person);

    /// <param name="today">In the deal's time zone: who left guides nobody.</param>
    public static IReadOnlyList<CoachProspect> Of(Deal deal, LocalDate today) =>
    [
        .. deal.People.Where(p => !(p.Seat.Left <= today))
            .Select(p => new CoachProspect(p, CoachTiers.Of(p), [.. CoachTraits.Of(deal, p)]))
            .OrderBy(p => p.Tier)
            .ThenByDescending(p => p.CountOf(TraitSide.For) - p.CountOf(TraitSide.Against))
            .ThenBy(p => p.CountOf(TraitSide.Unknown)),
    ];
}
