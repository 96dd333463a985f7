using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Care;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <param name="Schedule">With what could be read.</param>
/// <param name="Typed">What could not, by input.</param>
internal sealed record ReminderForm(ReminderSchedule Schedule, IReadOnlyList<Problem> Problems, IReadOnlyDictionary<string, string> Typed);

/// <summary>Reads the form of a reminder; all its problems at once. What was not changed on it stays as it is on record.</summary>
internal static class ReminderFormReader
{
    private static readonly LocalText NoDays = new("Choose at least one day.", "请至少选一天。");
    private static readonly LocalText NoTime = new("Write a time like 9:00 or 16:30.", "请写成 9:00 或 16:30 这样的时间。");
    private static readonly LocalText NoZone = new("Write a time zone like Asia/Shanghai or Europe/Berlin.", "请写时区，如 Asia/Shanghai 或 Europe/Berlin。");

    /// <param name="now">Stays where an input did not come.</param>
    public static ReminderForm Read(Submission card, ReminderSchedule now)
    {
        var (problems, typed) = (new List<Problem>(), new Dictionary<string, string>());
        var days = Weekdays.None;
        foreach (var day in (card[Inputs.Days] ?? string.Join(',', now.Days.Days.Select(d => (int)d))).Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            days = int.TryParse(day, out var number) && number is >= 1 and <= 7 ? days.With(Weekdays.Of((IsoDayOfWeek)number)) : days;
        }

        if (days.IsNone)
        {
            problems.Add(new(Inputs.Days, NoDays));
        }

        var time = card[Inputs.Time] is { } t ? ReminderText.TimeOfDay(t) : now.Time;
        if (time is null)
        {
            Refuse(Inputs.Time, NoTime);
        }

        var zone = card[Inputs.Zone] is { } z ? ReminderText.Zone(z) : now.Zone;
        if (zone is null)
        {
            Refuse(Inputs.Zone, NoZone);
        }

        if (!TextInput.Clean(card[Inputs.Filter] ?? now.Filter, ReminderSchedule.LongestFilter, Inputs.Filter).TryGet(out var filter, out var problem))
        {
            Refuse(Inputs.Filter, problem.Text);
        }
        else if (filter is not null && CareGuard.Check(filter) is { } refused)
        {
            // Not kept, and not shown again either.
            problems.Add(new(Inputs.Filter, refused.Reason, ProblemKind.NotKept));
            filter = "";
        }

        var read = now with
        {
            Days = days.IsNone ? now.Days : days,
            Time = time ?? now.Time,
            Zone = zone ?? now.Zone,
            Language = card[Inputs.Spoken] switch { "zh" => Language.Chinese, "en" => Language.English, _ => now.Language },
            Filter = problem is null ? filter ?? "" : now.Filter,
            Mentions = card[Inputs.Mentions] is { } mentions ? mentions == Inputs.Yes : now.Mentions,
            OnQuietDay = Chosen(card[Inputs.OnQuietDay], now.OnQuietDay),
            QuietWeek = Chosen(card[Inputs.QuietWeek], now.QuietWeek),
            From = Chosen(card[Inputs.FromStage], now.From),
        };
        return new(ReminderShown.Joined(card[Payload.Was], read, now), problems, typed);

        void Refuse(string input, LocalText why)
        {
            problems.Add(new(input, why));
            typed[input] = card[input] ?? "";
        }
    }

    private static T Chosen<T>(string? text, T now)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : now;
}
