using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Reminder;

public enum ReminderStanding
{
    /// <summary>Nobody set one up.</summary>
    None,
    On,
    Off,
    Parked,
}

/// <summary>The setting of one conversation's reminder.</summary>
/// <param name="Schedule">As it is; where there is none, as it would be.</param>
/// <param name="Next">Those that really happen, in the schedule's time zone; empty when it is off.</param>
/// <param name="Today">In that zone.</param>
public sealed record ReminderSettingsView(
    ReminderStanding Standing, ReminderSchedule Schedule, IReadOnlyList<Occurrence> Next, LocalDate Today)
{
    /// <summary>As it is on record, where the form shows something else that was not taken.</summary>
    public ReminderSchedule OnRecord { get; init; } = Schedule;

    /// <summary>One that was missed and comes on a later day; null for none. Its time is the one at which it should have come.</summary>
    public Occurrence? Missed { get; init; }

    public string? Title { get; init; }

    /// <summary>About a person's own deals, one-to-one.</summary>
    public bool IsOwn { get; init; }

    /// <summary>May change it.</summary>
    public bool MayChange { get; init; }

    /// <summary>The last year whose public holidays are built in for this zone; null where none are.</summary>
    public int? HolidaysKnownUntil { get; init; }

    /// <summary>Days in the book's own list.</summary>
    public int OwnHolidays { get; init; }

    public LocalText? Told { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What was typed and not taken, by input.</summary>
    public IReadOnlyDictionary<string, string> Typed { get; init; } = new Dictionary<string, string>();
}
