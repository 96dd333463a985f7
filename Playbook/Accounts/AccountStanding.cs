using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>What the check of a deal reads of its account: no words, and nobody's name.</summary>
/// <param name="TierSince">From when the tier counts.</param>
/// <param name="ReviewSince">When somebody first ticked a reason that still holds; null when nobody did.</param>
/// <param name="OwnVisits">Days of visits that belong to no deal.</param>
/// <param name="DealVisits">Days of visits for its deals, by deal.</param>
public sealed record AccountStanding(
    Tier? Tier,
    LocalDate? TierSince,
    LocalDate? ReviewSince,
    ImmutableArray<LocalDate> OwnVisits,
    ImmutableDictionary<DealId, ImmutableArray<LocalDate>> DealVisits)
{
    public static AccountStanding Of(Account account)
    {
        var (tier, review) = (TierReading.Of(account), account.Review);
        return new(
            tier.Tier,
            tier.Since,
            review.IsEmpty ? null : review.Values.Min(),
            [.. account.OwnVisits.Select(v => v.What.On)],
            account.DealVisits);
    }

    /// <summary>As far as it can be told how it stood on an earlier day: without what began since. What was replaced since is not known.</summary>
    public AccountStanding AsOf(LocalDate day) => new(
        TierSince <= day ? Tier : null,
        TierSince <= day ? TierSince : null,
        ReviewSince <= day ? ReviewSince : null,
        OwnVisits.RemoveAll(d => d > day),
        DealVisits.ToImmutableDictionary(v => v.Key, v => v.Value.RemoveAll(d => d > day)));

    /// <summary>Null when the tier is not known.</summary>
    /// <param name="known">A deal whose own visits are known better than what was noted of them; null for none.</param>
    public VisitsReading? Visits(LocalDate today, Deal? known = null) => Tier is { } tier && TierSince is { } since
        ? VisitsReading.Of(tier, since, known is null ? Elsewhere(null) : Elsewhere(known.Id).Concat(DealDays.Of(known)), today)
        : null;

    /// <summary>The same for a check: what was known of the account from elsewhere stays.</summary>
    internal CheckAccount Onto(CheckAccount? known, Deal deal, LocalDate today)
    {
        var visits = Visits(today, deal);
        var counts = visits is { Cadence.IsNone: false, IsFirstPeriod: false };
        return (known ?? new()) with
        {
            Tier = Tier,
            VisitsOwed = counts ? visits!.Cadence.Visits : null,
            VisitsMade = counts ? visits!.Made : null,
            UnderReviewSince = ReviewSince,
            VisitsElsewhere = [.. Elsewhere(deal.Id)],
        };
    }

    private IEnumerable<LocalDate> Elsewhere(DealId? but) => OwnVisits.Concat(DealVisits.Where(v => v.Key != but).SelectMany(v => v.Value));
}

/// <summary>The days on which a deal's customer was visited for it.</summary>
public static class DealDays
{
    /// <summary>More than any cadence looks back on.</summary>
    public const int Most = 60;

    public static IEnumerable<LocalDate> Of(Deal deal) => deal.Visits.Where(v => !v.Withdrawn).Select(v => v.What.On);

    /// <summary>Each day once, the latest <see cref="Most"/>, in order.</summary>
    public static ImmutableArray<LocalDate> Kept(Deal deal) => [.. Of(deal).Distinct().OrderDescending().Take(Most).Order()];
}
