using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What somebody typed behind <c>remind</c>.</summary>
public abstract record ReminderOrder
{
    private ReminderOrder()
    {
    }

    /// <summary>The present setting and the next dates.</summary>
    public sealed record Show : ReminderOrder;

    /// <summary>When; what is null stays as it is, or is as usual.</summary>
    public sealed record Timed(Weekdays? Days, LocalTime? Time, string? Zone) : ReminderOrder
    {
        /// <summary>What else was said of it.</summary>
        public ReminderWishes Wishes { get; init; } = ReminderWishes.None;
    }

    /// <summary>What would be sent, to the person alone.</summary>
    public sealed record Now : ReminderOrder;

    public sealed record Off : ReminderOrder;

    /// <summary>On again, also before a pause is over.</summary>
    public sealed record TurnOn : ReminderOrder;

    /// <param name="Until">The first day on which it may fall again.</param>
    public sealed record Pause(LocalDate Until) : ReminderOrder;

    /// <param name="Only">The one that a button was drawn for: tapped twice, it skips one. Null for the next, whichever that is.</param>
    public sealed record Skip(Instant? Only = null) : ReminderOrder;

    /// <summary>Whether the person wants notes one-to-one beside a channel's reminder.</summary>
    public sealed record Notes(bool Wanted) : ReminderOrder;

    public sealed record Unreadable(LocalText Problem) : ReminderOrder;
}
