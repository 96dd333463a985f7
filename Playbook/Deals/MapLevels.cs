using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Number">1 for those at the top; null for those of whom no line is known.</param>
public sealed record MapLevel(int? Number, ImmutableArray<Person> People);

/// <summary>The map by reporting lines: level by level, those who work for one person together.</summary>
public static class MapLevels
{
    public static ImmutableArray<MapLevel> Of(Deal deal)
    {
        var below = deal.People.Where(p => p.Seat.ReportsTo is not null).ToLookup(p => p.Seat.ReportsTo);
        var levels = ImmutableArray.CreateBuilder<MapLevel>();
        var placed = new HashSet<string>();
        var level = deal.People.Where(p => deal.FindPerson(p.Seat.ReportsTo) is null && below.Contains(p.Id)).ToList();
        while (level.Count > 0)
        {
            levels.Add(new(levels.Count + 1, [.. level]));
            placed.UnionWith(level.Select(p => p.Id));
            level = [.. level.SelectMany(p => below[p.Id]).Where(p => !placed.Contains(p.Id))];
        }

        var rest = deal.People.Where(p => !placed.Contains(p.Id)).OrderByDescending(p => p.Seat.Rank ?? (Checks.Input.Rank)(-1)).ToList();
        return rest.Count == 0 ? levels.ToImmutable() : [.. levels, new(null, [.. rest])];
    }
}
