using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>Deals that a reminder leaves out, each until a day. Two are equal when they leave out the same.</summary>
public sealed class Snoozes : IEquatable<Snoozes>
{
    /// <summary>More would be a filter.</summary>
    public const int Most = 100;

    /// <summary>In days. Who wants it for longer closes the deal.</summary>
    public const int Longest = 366;

    public static readonly Snoozes None = new(ImmutableSortedDictionary<Guid, LocalDate>.Empty);

    private readonly ImmutableSortedDictionary<Guid, LocalDate> _days;

    private Snoozes(ImmutableSortedDictionary<Guid, LocalDate> days) => _days = days;

    public IEnumerable<(DealId Deal, LocalDate Until)> All => _days.Select(d => (new DealId(d.Key), d.Value));

    public static Snoozes Of(IEnumerable<(DealId Deal, LocalDate Until)> days) => new(days.ToImmutableSortedDictionary(d => d.Deal.Value, d => d.Until));

    /// <summary>The first day on which it may come again; null when it is not left out today.</summary>
    public LocalDate? Until(DealId deal, LocalDate today) => _days.TryGetValue(deal.Value, out var until) && until > today ? until : null;

    /// <summary>What is over makes room; of what is too many the one that ends first goes.</summary>
    public Snoozes With(DealId deal, LocalDate until, LocalDate today)
    {
        var days = _days.SetItem(deal.Value, until);
        days = days.RemoveRange(days.Where(d => d.Value <= today).Select(d => d.Key));
        return new(days.Count > Most ? days.Remove(days.MinBy(d => d.Value).Key) : days);
    }

    public Snoozes Without(DealId deal) => new(_days.Remove(deal.Value));

    public bool Equals(Snoozes? other) => other is not null && _days.SequenceEqual(other._days);

    public override bool Equals(object? obj) => Equals(obj as Snoozes);

    public override int GetHashCode() => _days.Count;
}
