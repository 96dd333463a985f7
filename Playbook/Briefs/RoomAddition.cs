using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <param name="People">Ids of all who will be there now.</param>
/// <param name="Left">Names that could not be taken, as typed.</param>
public sealed record RoomDraft(ImmutableList<DealEvent> Events, ImmutableArray<string> People, ImmutableArray<string> Left, ImmutableList<LocalText> Problems);

/// <summary>Puts those on the map who will be in a meeting and are not there yet, and into the meeting.</summary>
public static class RoomAddition
{
    /// <param name="lines">Who is new, as the map reads it.</param>
    /// <param name="there">Ids of those who are named already.</param>
    /// <param name="meeting">Null for one that is not planned.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static RoomDraft Decide(Deal deal, IReadOnlyList<PersonLine> lines, IEnumerable<string> there, PlannedMeeting? meeting, LocalDate today)
    {
        var map = MapLines.Decide(deal, lines, today);
        var added = map.Events.OfType<DealEvent.PersonAdded>().Select(e => e.Person);
        var known = deal.People.Concat(added).ToList();
        var named = lines.Select(l => (l.Name, known.FindAll(p => NameText.Key(p.Name) == NameText.Key(NameText.Clean(l.Name))))).ToList();
        ImmutableArray<string> people =
        [
            .. there.Where(p => deal.FindPerson(p) is not null).Concat(meeting?.What.People ?? []).Concat(named.Where(n => n.Item2.Count == 1).Select(n => n.Item2[0].Id))
                .Distinct().Take(DealLimits.PeopleMet),
        ];
        var events = map.Events;
        if (meeting is { IsPlanned: true } && deal.IsOpen)
        {
            var after = meeting.What with { People = people, Others = meeting.What.Others.RemoveAll(o => known.Exists(p => NameText.Key(p.Name) == NameText.Key(o))) };
            events = after == meeting.What ? events : events.Add(new DealEvent.MeetingChanged(meeting.Id, meeting.What, after));
        }

        return new(events, people, [.. named.Where(n => n.Item2.Count != 1).Select(n => n.Name).Where(n => n.Length > 0)], map.Problems);
    }
}
