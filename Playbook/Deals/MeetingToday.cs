using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>"Met today", tapped on the form of a person.</summary>
public static class MeetingToday
{
    /// <summary>The draft, and one meeting more. A second tap on one day counts none; a next meeting that has come is over.</summary>
    public static PersonDraft With(Deal deal, PersonDraft draft, LocalDate today)
    {
        if (draft.IsRefused || deal.FindPerson(draft.Id) is not { } before)
        {
            return draft;
        }

        var edited = draft.Events.Aggregate(before, (person, change) => change switch
        {
            DealEvent.PersonChanged e => person with { Name = e.After.Name, Title = e.After.Title },
            DealEvent.PersonSeated e => person with { Seat = e.After },
            _ => person,
        });
        return draft with { Events = PersonEdit.Events(before, edited with { Seat = Of(before.Seat, edited.Seat, today) }) };
    }

    /// <param name="before">As it is on record.</param>
    /// <param name="seat">The same, with what was edited besides.</param>
    internal static PersonSeat Of(PersonSeat before, PersonSeat seat, LocalDate today) => seat with
    {
        LastMet = today,
        Meetings = before.LastMet == today ? seat.Meetings : Math.Min((seat.Meetings ?? 0) + 1, DealLimits.Meetings),
        NextMeeting = seat.NextMeeting <= today ? null : seat.NextMeeting,
    };
}
