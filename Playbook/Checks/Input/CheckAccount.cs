using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

public enum Tier
{
    Platinum,
    Gold,
    Iron,
    Lead,
}

/// <summary>What the check reads of the deal's account.</summary>
/// <param name="VisitsOwed">In the tier's period.</param>
/// <param name="VisitsMade">In the same period.</param>
/// <param name="UnderReviewSince">When a person marked it for review; null when nobody did.</param>
/// <param name="Retention">Answers to the seven retention points; default when the method was never opened.</param>
/// <param name="Now">Ratios of the last full year.</param>
/// <param name="Before">Ratios of the year before.</param>
public sealed record CheckAccount(
    Tier? Tier = null,
    int? VisitsOwed = null,
    int? VisitsMade = null,
    LocalDate? UnderReviewSince = null,
    ImmutableArray<Mark> Retention = default,
    Ratios? Now = null,
    Ratios? Before = null)
{
    public ImmutableArray<Mark> Retention { get; init; } = Retention.IsDefault ? ImmutableArray<Mark>.Empty : Retention;

    /// <summary>Days on which the customer was visited, but not for this deal.</summary>
    public ImmutableArray<LocalDate> VisitsElsewhere { get; init; } = [];
}

/// <summary>The five ratios of one year; for the last two, less is better.</summary>
public sealed record Ratios(
    decimal? LiquidAssets = null,
    decimal? NetMargin = null,
    decimal? ReturnOnAssets = null,
    decimal? CollectionDays = null,
    decimal? StockDays = null);
