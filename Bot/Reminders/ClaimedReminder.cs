using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>A reminder that fell due, while this process has it.</summary>
internal sealed class ClaimedReminder(DueItem item, PlannedReminder planned)
{
    public PlannedReminder Planned { get; } = planned;

    public ReminderKey Key { get; } = new(new(item.Tenant), item.Work.Home, planned.Conversation);

    /// <summary>The due row as it is now: marking it gives it another ETag.</summary>
    public DueItem Item { get; set; } = item;

    /// <summary>Null when the row cannot be read.</summary>
    public static ClaimedReminder? Of(DueItem item) => PlannedReminder.Read(item.Work.Payload) is { } planned ? new(item, planned) : null;
}
