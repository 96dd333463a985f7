using KeyAccountBot.Playbook.Reminders;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>What the form of a reminder showed when it was drawn, so that only what was changed on it is saved.</summary>
public static class ReminderShown
{
    private const char Separator = '|';

    public static string Write(ReminderSchedule schedule) => string.Join(Separator, Parts(schedule));

    /// <param name="was">What the form showed; all of it counts where that is not known.</param>
    /// <param name="wanted">As it was sent.</param>
    /// <param name="now">As it is on record.</param>
    public static ReminderSchedule Joined(string? was, ReminderSchedule wanted, ReminderSchedule now)
    {
        var mine = Parts(wanted);
        if (was?.Split(Separator, mine.Length) is not { } shown || shown.Length != mine.Length)
        {
            return wanted;
        }

        var at = 0;
        return now with
        {
            Days = Kept(wanted.Days, now.Days),
            Time = Kept(wanted.Time, now.Time),
            Zone = Kept(wanted.Zone, now.Zone),
            OnQuietDay = Kept(wanted.OnQuietDay, now.OnQuietDay),
            QuietWeek = Kept(wanted.QuietWeek, now.QuietWeek),
            Language = Kept(wanted.Language, now.Language),
            From = Kept(wanted.From, now.From),
            Mentions = Kept(wanted.Mentions, now.Mentions),
            Filter = Kept(wanted.Filter, now.Filter),
        };

        T Kept<T>(T changed, T stays)
        {
            var isChanged = mine[at] != shown[at];
            at++;
            return isChanged ? changed : stays;
        }
    }

    /// <summary>In the order of the form; the filter last, for it may hold anything.</summary>
    private static string[] Parts(ReminderSchedule schedule) =>
    [
        $"{schedule.Days.Bits}", ReminderForm.Clock.Format(schedule.Time), schedule.Zone, $"{schedule.OnQuietDay}", $"{schedule.QuietWeek}", $"{schedule.Language}",
        $"{schedule.From}", $"{schedule.Mentions}", schedule.Filter,
    ];
}
