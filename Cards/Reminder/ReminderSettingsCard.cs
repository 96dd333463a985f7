using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>When the reminder comes, its next three dates, and the form to change it.</summary>
public static class ReminderSettingsCard
{
    private static readonly LocalText Kicker = new("Reminder", "提醒");
    private static readonly LocalText Own = new("Your deals", "您的商机");
    private static readonly LocalText Team = new("The team's deals", "团队商机");
    private static readonly LocalText None = new("Nobody set up a reminder here yet. As the form stands it would come like this.", "这里还没有设置提醒。按下面的设置，它会在这些时间出现。");
    private static readonly LocalText Off = new("The reminder is off.", "提醒已关闭。");
    private static readonly LocalText Parked = new(
        "The reminder could not be said here, so it waits. Turn it on to try again.", "提醒没能在这里发出，暂时停下。点“开启”可再试。");

    private static readonly LocalText Comes = new("Comes {0} at {1}, {2} time", "{0} {1}，时区 {2}");
    private static readonly LocalText Paused = new("Paused until {0}", "暂停到 {0}");
    private static readonly LocalText NextTitle = new("Next", "接下来");
    private static readonly LocalText Moved = new("{0} (for {1}, a holiday)", "{0}（原定 {1}，遇假期）");
    private static readonly LocalText Late = new("{0} (late, due {1})", "{0}（补发，应于 {1}）");
    private static readonly LocalText OnlyFrom = new("only {0} and later", "只看 {0}及以后");
    private static readonly LocalText OnlyNamed = new("only “{0}”", "只看“{0}”");
    private static readonly LocalText OwnersMentioned = new("owners are mentioned", "会提及负责人");
    private static readonly LocalText LeftOut = new("left out for a while: {0}", "暂不提醒：{0} 个");
    private static readonly LocalText Never = new("It does not fall in the next three years.", "今后三年内都不会出现。");
    private static readonly LocalText Change = new("Change days, time, language and more", "修改日期、时间、语言等");
    private static readonly LocalText SetUpBy = new("Set up by {0}", "设置人：{0}");
    private static readonly LocalText WhoMay = new(
        "Only {0}, who set it up, and the team's managers can change it.", "只有设置人 {0} 和团队经理可以修改。");

    private static readonly LocalText China = new(
        "Mainland China's public holidays are known until the end of {0}. Later ones can be added under Holidays.", "内置了截至 {0} 年底的中国大陆法定节假日，之后的可在“节假日”里添加。");

    private static readonly LocalText MyDays = new("{0} days off on your own list.", "您自己的休息日：{0} 天。");
    private static readonly LocalText OwnDays = new("{0} days in the team's own list of holidays.", "团队自定的节假日：{0} 天。");

    public static RenderedCard Render(ReminderSettingsView view, Language language)
    {
        var act = new Act(language);
        return CardFrame.Of(
            language,
            Kicker.In(language),
            [
                view.Title is { } title && !view.IsOwn
                    ? Head.Named(Kicker.In(language), Plain.Short(title, 60), Meta(view, language))
                    : Head.Of(Kicker.In(language), (view.IsOwn ? Own : Team).In(language), Meta(view, language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), 160), AdaptiveSpacing.Medium) : null,
                StandingOf(view) is { } standing ? Prose.Signed(Sign.Note, standing.In(language), AdaptiveSpacing.Medium) : null,
                WhichOf(view, language) is { } which ? Prose.SmallTyped(which, AdaptiveSpacing.Small) : null,
                .. Dates(view, language),
                view.HolidaysKnownUntil is { } year ? Prose.Small(China.With(year).In(language), AdaptiveSpacing.Small) : null,
                view.OwnHolidays > 0 ? Prose.Small((view.IsOwn ? MyDays : OwnDays).With(view.OwnHolidays).In(language), AdaptiveSpacing.Small) : null,
                .. view.MayChange ? FormOf(view, act) : [Prose.SmallTyped(WhoMay.With(Plain.Line(view.Schedule.SetBy.Name)).In(language), AdaptiveSpacing.Medium)],
                Blocks.Buttons(Buttons(view, act)),
            ]);
    }

    /// <summary>Monday and Thursday, 周一、周四.</summary>
    public static LocalText DaysOf(Weekdays days)
    {
        var all = days.Days.ToList();
        return all.Count == 7 ? new("every day", "每天") : new(
            string.Join(", ", all.Select(d => DateText.WeekdayName(d, Language.English))),
            "每" + string.Join("、", all.Select(d => DateText.WeekdayName(d, Language.Chinese))));
    }

    private static string? Meta(ReminderSettingsView view, Language language) => view.Standing == ReminderStanding.None ? null : Facts.Join(
        Comes.With(DaysOf(view.Schedule.Days).In(language), ReminderForm.Clock.Format(view.Schedule.Time), view.Schedule.Zone).In(language),
        view.IsOwn ? null : SetUpBy.With(view.Schedule.SetBy.Name).In(language));

    /// <summary>Which deals, and how: only what is not as usual.</summary>
    private static string? WhichOf(ReminderSettingsView view, Language language)
    {
        var (schedule, snoozed) = (view.Schedule, view.Schedule.Snoozed.All.Count(s => s.Until > view.Today));
        var which = Facts.Join(
            schedule.From > Stage.R1 ? OnlyFrom.With(StageNames.Full(schedule.From).In(language)).In(language) : null,
            schedule.Filter.Length > 0 ? OnlyNamed.With(Plain.Short(Plain.Line(schedule.Filter), 40)).In(language) : null,
            schedule.Mentions ? OwnersMentioned.In(language) : null,
            snoozed > 0 ? LeftOut.With(snoozed).In(language) : null);
        return which.Length > 0 ? which : null;
    }

    private static LocalText? StandingOf(ReminderSettingsView view) => view.Standing switch
    {
        ReminderStanding.None => None,
        ReminderStanding.Off => Off,
        ReminderStanding.Parked => Parked,
        _ => null,
    };

    private static IEnumerable<AdaptiveElement> Dates(ReminderSettingsView view, Language language)
    {
        if (view.Standing is ReminderStanding.Off or ReminderStanding.Parked)
        {
            yield break;
        }

        yield return Prose.Title(NextTitle.In(language), AdaptiveSpacing.Medium);
        if (view.Schedule.PausedUntil is { } until && until > view.Today)
        {
            yield return Prose.Line(Paused.With(DateText.ShowWithWeekday(until, language, view.Today)).In(language));
        }

        if (view.Missed is { } missed)
        {
            yield return Prose.Line(Late.With(Shown(missed.Day, view.Schedule.Time), DateText.ShowWithWeekday(missed.Planned, language, view.Today)).In(language));
        }

        foreach (var next in view.Next)
        {
            var wall = next.At.InZone(view.Schedule.DateTimeZone);
            var shown = Shown(wall.Date, wall.TimeOfDay);
            yield return Prose.Line(next.Planned == next.Day ? shown
                : Moved.With(shown, DateText.ShowWithWeekday(next.Planned, language, view.Today)).In(language));
        }

        if (view.Next.Count == 0)
        {
            yield return Prose.Line(Never.In(language));
        }

        string Shown(LocalDate day, LocalTime time) => $"{DateText.ShowWithWeekday(day, language, view.Today)} {ReminderForm.Clock.Format(time)}";
    }

    /// <summary>Most who look want to know when; the form is a tap away, and open where it is needed.</summary>
    private static IEnumerable<AdaptiveElement> FormOf(ReminderSettingsView view, Act act)
    {
        List<AdaptiveAction> buttons =
        [
            act.Send(view.Standing == ReminderStanding.None ? new("Set up", "设置") : new("Save", "保存"), Verbs.SaveReminder, (Payload.Was, ReminderShown.Write(view.OnRecord))),
            act.Open(new("Holidays", "节假日"), Verbs.OpenHolidays),
        ];

        return Fold.Of(
            "form", Change.In(act.Language), Change.In(act.Language), open: view.Standing == ReminderStanding.None || view.Problems.Count > 0,
            [.. ReminderForm.Of(view, act.Language), Blocks.Buttons(buttons)]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(ReminderSettingsView view, Act act)
    {
        yield return act.Open(new("Preview", "预览"), Verbs.PreviewReminder);
        if (!view.MayChange)
        {
            yield break;
        }

        if (view.Standing == ReminderStanding.On)
        {
            if ((view.Missed is { } missed ? [missed] : view.Next) is [var next, ..])
            {
                yield return act.Open(
                    Skipping(view, next.Day), Verbs.SkipReminder, (Payload.Reminder, next.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));
            }

            yield return act.Open(new("Off", "关闭"), Verbs.ReminderOff);
        }

        if (view.Standing is ReminderStanding.Off or ReminderStanding.Parked)
        {
            yield return act.Open(new("On", "开启"), Verbs.ReminderOn);
        }
    }

    /// <summary>Where several days a week are set, all of its week is skipped; of one that was missed that week is over.</summary>
    private static LocalText Skipping(ReminderSettingsView view, LocalDate next) =>
        view.Missed is not null || !view.Schedule.Days.Days.Skip(1).Any() ? new("Skip next", "跳过一次")
        : next <= view.Today.PlusDays(7 - (int)view.Today.DayOfWeek) ? new("Skip this week", "跳过本周")
        : new("Skip that week", "跳过那一周");
}
