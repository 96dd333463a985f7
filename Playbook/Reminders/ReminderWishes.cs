using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Reminders;

/// <summary>What was said of a reminder besides when it comes; what is null stays as it is.</summary>
/// <param name="Filter">Part of the names of the deals it is about; empty for all.</param>
/// <param name="From">The earliest stage of the deals it is about; <see cref="Stage.R1"/> for all.</param>
public sealed record ReminderWishes(Language? Language = null, string? Filter = null, Stage? From = null, bool? Mentions = null)
{
    public static readonly ReminderWishes None = new();

    public ReminderSchedule Applied(ReminderSchedule schedule) => schedule with
    {
        Language = Language ?? schedule.Language,
        Filter = Filter ?? schedule.Filter,
        From = From ?? schedule.From,
        Mentions = Mentions ?? schedule.Mentions,
    };
}
