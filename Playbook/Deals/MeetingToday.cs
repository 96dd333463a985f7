using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>"Met today", tapped on the form of a person.</summary>
public static class MeetingToday
{
    /// <summary>The draft, and one meeting more. A second tap on one day counts none; a next meeting that has come is over.</summary>
    /// <param name="before">Whom the form is about, as on record; null for somebody new.</param>
    public static FormDraft<PersonField> With(Person? before, FormDraft<PersonField> draft, LocalDate today)
    {
        if (draft.IsRefused || before is null)
        {
            return draft;
        }

        var edited = draft.Events.Aggregate(before, (person, change) => change switch
        {
            DealEvent.PersonChanged e => person with { Name = e.After.Name, Title = e.After.Title },
            DealEvent.PersonSeated e => person with { Seat = e.After },
            _ => person,
        });
        return draft with { Events = PersonEdit.Events(before, edited with { Seat = Met(edited.Seat, today, isCounted: before.Seat.LastMet == today) }) };
    }

    /// <summary>The seat after a meeting on a day that has come.</summary>
    /// <param name="isCounted">The meetings of that day hold it already.</param>
    internal static PersonSeat Met(PersonSeat seat, LocalDate day, bool isCounted) => seat with
    {
        LastMet = seat.LastMet > day ? seat.LastMet : day,
        Meetings = isCounted ? seat.Meetings : Math.Min((seat.Meetings ?? 0) + 1, DealLimits.Meetings),
        NextMeeting = seat.NextMeeting <= day ? null : seat.NextMeeting,
    };
}
