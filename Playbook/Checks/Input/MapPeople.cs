using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>The people of a deal as the check reads them.</summary>
internal static class MapPeople
{
    public static ImmutableArray<CheckPerson> Of(Deal deal)
    {
        // A hidden tie runs both ways, whoever of the two it was put down at.
        var ties = deal.People
            .SelectMany(p => p.Seat.Ties.Items.SelectMany(t => new[] { (From: p.Id, To: t.With), (From: t.With, To: p.Id) }))
            .ToLookup(t => t.From, t => t.To);
        return [.. deal.People.Select(p => Read(p, ties[p.Id]))];
    }

    private static CheckPerson Read(Person person, IEnumerable<string> ties)
    {
        var seat = person.Seat;
        return new()
        {
            Id = person.Id,
            Name = person.Name,
            Roles = seat.Roles,
            Rank = seat.Rank,
            Department = seat.Department,
            Attitude = seat.Attitude,
            Authority = seat.Authority,
            Influence = seat.Influence,
            Step = seat.Weight,
            Veto = seat.Veto,
            InRoleSince = seat.InRoleSince,
            Left = seat.Left,
            LastMet = seat.LastMet,
            NextMeeting = seat.NextMeeting,
            Ties = [.. new[] { seat.ReportsTo }.OfType<string>().Concat(ties).Distinct()],
        };
    }
}
