using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What happens to a reminder that falls on a holiday.</summary>
public enum OnQuietDay
{
    /// <summary>It comes on the next working day, at the same time of day.</summary>
    Move,
    Skip,

    /// <summary>It comes all the same.</summary>
    Send,
}

/// <summary>What is said when there is nothing to say.</summary>
public enum QuietWeek
{
    OneLine,
    Nothing,
}

/// <summary>When one conversation is reminded, and of what.</summary>
public sealed record ReminderSchedule
{
    public const int LongestFilter = DealLimits.Name;

    public static readonly Weekdays UsualDays = Weekdays.Of(IsoDayOfWeek.Monday);
    public static readonly LocalTime UsualTime = new(9, 0);

    /// <summary>Never none.</summary>
    public required Weekdays Days { get; init; }

    /// <summary>On the wall, to the minute.</summary>
    public required LocalTime Time { get; init; }

    /// <summary>IANA name.</summary>
    public required string Zone { get; init; }

    public required Language Language { get; init; }

    /// <summary>Part of the names of the deals it is about; empty for all of the book.</summary>
    public string Filter { get; init; } = "";

    /// <summary>Deals of earlier stages are left out; <see cref="Stage.R1"/> for none.</summary>
    public Stage From { get; init; }

    /// <summary>Deals that are left out for a while.</summary>
    public Snoozes Snoozed { get; init; } = Snoozes.None;

    /// <summary>The owners of the deals on the card are mentioned by name, which notifies them.</summary>
    public bool Mentions { get; init; }

    public OnQuietDay OnQuietDay { get; init; }

    public QuietWeek QuietWeek { get; init; }

    /// <summary>The first day on which it may fall again; null when it was never paused.</summary>
    public LocalDate? PausedUntil { get; init; }

    /// <summary>Who set it up.</summary>
    public required Member SetBy { get; init; }

    /// <summary>Goes up with every change: what was planned by an older one is not sent.</summary>
    public long Generation { get; init; } = 1;

    /// <summary>The zone, or UTC when the time zone database no longer knows it.</summary>
    public DateTimeZone DateTimeZone => Zones.Of(Zone);

    /// <summary>Its times are the same: what is due already stays due.</summary>
    public bool FallsLike(ReminderSchedule other) =>
        Days == other.Days && Time == other.Time && Zone == other.Zone && PausedUntil == other.PausedUntil;
}
