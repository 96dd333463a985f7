using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A meeting with the customer, as it was put down. It is never changed: it is taken back.</summary>
/// <param name="Id"><c>v1</c>, <c>v2</c> …</param>
public sealed record Visit(string Id, VisitReport What, UserId By, Instant At)
{
    /// <summary>Put down by mistake; it keeps its id, so that an old card cannot mean another.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The meetings it added to the map; null for a visit of the time before this was kept.</summary>
    public ImmutableList<VisitCount>? Counted { get; init; }

    /// <summary>The meeting it added for somebody; an old one added one for everybody who was met.</summary>
    public VisitCount? CountOf(string personId) =>
        Counted is not null ? Counted.Find(c => c.Person == personId)
        : What.Met.Contains(personId) ? new(personId, LastMet: null) : null;

    public bool Has(string personId) => !Withdrawn && What.Met.Contains(personId);
}

/// <param name="On">In the deal's time zone.</param>
/// <param name="Met">Ids of people of the map, who may be off it by now.</param>
/// <param name="Others">Names of others of the customer, as typed.</param>
/// <param name="Went">Those of us who went.</param>
/// <param name="Outcome">What came of it, at most <see cref="DealLimits.Note"/> characters; null when nobody said.</param>
public sealed record VisitReport(
    LocalDate On, ImmutableArray<string> Met, ImmutableArray<string> Others, ImmutableArray<UserId> Went, string? Outcome)
{
    /// <summary>Without the words.</summary>
    public VisitReport Erased() => this with { Others = [], Outcome = null };

    public bool Equals(VisitReport? other) =>
        other is not null && On == other.On && Outcome == other.Outcome
        && Met.SequenceEqual(other.Met) && Others.SequenceEqual(other.Others) && Went.SequenceEqual(other.Went);

    public override int GetHashCode() => HashCode.Combine(On, Outcome, Met.Length, Others.Length);
}
