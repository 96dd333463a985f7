using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The weekly card and the cards about its setting.</summary>
internal static class SampleReminders
{
    private static readonly Instant Occurrence = Instant.FromUtc(2026, 11, 23, 1, 0);

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var at = DealRef.Of(Some.Deal());
        var asked = Some.Assess.Find("compelling-event")!;
        var budget = Some.Assess.Find("funds")!;
        ReminderDeal Deal(string name, Severity severity, LocalText say, ReminderQuestion? question = null, ReminderAnswered? answered = null, Member? owner = null) =>
            new(at, name, new(severity, say), question, answered, owner);

        List<ReminderDeal> deals =
        [
            Deal(
                "Lakeside Campus · Labs", Severity.Stop, new("Nothing makes the customer act by a date.", "客户没有必须行动的时间点。"), null,
                new(asked.Title, "+", "Anna Berg", new(9, 14), (Some.Assess.Groups[0].Label, Light.Amber, Light.Green))),
            Deal("Plaza Retail · Tower B", Severity.Warn, new("There is no next date with the customer.", "与客户没有约好下一次。"), new(budget.Id, budget.Title, budget.Ask, ""), owner: Some.Lin) with
            {
                Due = [new(Some.Today.PlusDays(-3)), new(Some.Today.PlusDays(2))],
            },
            Deal("市图书馆 · 改造", Severity.Warn, new("We have not met the decision maker yet.", "还没见过拍板的人。"), new(asked.Id, asked.Title, asked.Ask, "")),
            Deal("Harbour Metro · Depot HVAC", Severity.Note, new("In R4B for 50 days, longer than usual.", "停在 R4B 已 50 天，比常见的久。")),
            Deal("North Mill", Severity.Note, new("Only 3 of 20 points are known.", "20 项里只清楚 3 项。"), new(budget.Id, budget.Title, budget.Ask, "")),
        ];
        List<BookChange> changes =
        [
            new BookChange.Ended("Old Quay", Outcome.Won), new BookChange.Staged("Brightline Auto", Stage.R3, Stage.R4A),
            new BookChange.Opened("North Mill"), new BookChange.CloseMoved("Elm Foods", new(2027, 2, 24), new(2027, 3, 24)),
        ];
        var week = new ReminderView("South team", Occurrence, Some.Today, changes, deals, Place.Channel("19:south")) { OtherDeals = 12 };
        yield return ("reminder", ReminderCard.Render(week, language));
        yield return ("reminder-late-preview", ReminderCard.Render(
            week with { Changes = [], Deals = [deals[1]], Late = Some.Today.PlusDays(-2), IsPreview = true, Place = Place.OneToOne, Title = null }, language));
        yield return ("reminder-viewer", ReminderCard.Render(
            week with { Changes = [], Deals = [deals[0], deals[1] with { Members = [Some.Lin.Id] }, deals[2], deals[4] with { SnoozedUntil = Some.Today.PlusDays(14) }], Viewer = Some.Lin.Id, Readers = ["29:1bSnHZ7Js2STWrgk6ScEErLk1Lp2zQuD5H2qQ0aXwqT1"] }, language));
        yield return ("reminder-own", ReminderCard.Render(
            week with
            {
                Title = null,
                Place = Place.OneToOne,
                Changes = [],
                Deals = [deals[1] with { Due = [new(Some.Today.PlusDays(-3), new("Send the reference list", "发送样板清单")), new(Some.Today.PlusDays(2), new("Route: Rao Kim, company visit", "公关路线：饶敏，公司参观"))] }],
            },
            language));
        yield return ("reminder-note", OwnerNoteCard.Render(
            "South team", [new(at, "Plaza Retail · Tower B", new(Severity.Warn, new("The coach is not verified: nothing another route confirms.", "教练未经验证：没有另一途径印证。")))], language));
        yield return ("reminder-visits-owed", ReminderCard.Render(
            week with { Changes = [], Deals = [], Owed = new([new("ACME Energy", Tier.Platinum, 1), new("远山集团", Tier.Gold, 12)], 3) }, language));
        yield return ("reminder-quiet", ReminderCard.Render(week with { Changes = [], Deals = [] }, language));

        var schedule = new ReminderSchedule
        {
            Days = Weekdays.Of(IsoDayOfWeek.Monday, IsoDayOfWeek.Thursday), Time = new(9, 0), Zone = "Asia/Shanghai", Language = language, SetBy = Some.Lin,
        };
        var next = ReminderCalendar.Next(schedule, new("Asia/Shanghai", new([new(2026, 11, 30)], [])), Occurrence, 3);
        var setting = new ReminderSettingsView(ReminderStanding.On, schedule, next, Some.Today) { Title = "South team", MayChange = true, HolidaysKnownUntil = 2026, OwnHolidays = 1 };
        yield return ("reminder-setting", ReminderSettingsCard.Render(setting, language));
        yield return ("reminder-setting-late", ReminderSettingsCard.Render(
            setting with { Missed = new(new(2026, 11, 19), new(2026, 11, 24), Instant.FromUtc(2026, 11, 19, 1, 0)) }, language));
        yield return ("reminder-setting-none", ReminderSettingsCard.Render(setting with { Standing = ReminderStanding.None, IsOwn = true, OwnHolidays = 0 }, language));
        yield return ("reminder-setting-read", ReminderSettingsCard.Render(setting with { MayChange = false, Schedule = schedule with { PausedUntil = new(2027, 2, 15) } }, language));
        yield return ("reminder-setting-wrong", ReminderSettingsCard.Render(
            setting with
            {
                Standing = ReminderStanding.Parked,
                Problems = [new(Inputs.Time, new("Write a time like 9:00 or 16:30.", "请写成 9:00 或 16:30 这样的时间。"))],
                Typed = new Dictionary<string, string> { [Inputs.Time] = "25:99" },
            },
            language));
        yield return ("holidays", HolidaysCard.Render(new("South team", new([new(2027, 1, 1), new(2027, 2, 8)], [new(2027, 2, 20)]), Some.Today), language));
        yield return ("holidays-own", HolidaysCard.Render(new(null, HolidayList.None, Some.Today) { IsOwn = true }, language));
        yield return ("holidays-wrong", HolidaysCard.Render(
            new(null, HolidayList.None, Some.Today) { Typed = "some day", Problem = new("“some day” is no date I can read. Nothing was added.", "“some day”不是我能看懂的日期，没有添加。") }, language));
    }

    /// <summary>As many deals as there may be, with names and sentences as long as they may be.</summary>
    public static IEnumerable<(string Name, RenderedCard Card)> Worst(Func<int, string> fill, Language language)
    {
        var (name, say) = (fill(DealLimits.Name), fill(400));
        var question = Some.Assess.Find("compelling-event")!;
        var deals = Enumerable.Range(0, DealNeed.Most).Select(_ => new ReminderDeal(
            DealRef.Of(Some.Deal()) with { Revision = 9_999_999 }, name, new(Severity.Stop, new(say, say)),
            new(question.Id, question.Title, question.Ask, "-"), null, new(new("8f2c6f9e-0d0b-4f4e-9c57-3a1e5d1f0001"), fill(100)))
        {
            Due = [.. Enumerable.Repeat(new ReminderDue(Some.Today.PlusDays(-2), new(say, say)), DealLimits.Actions)],
        }).ToList();
        var changes = Enumerable.Range(0, 20).Select(_ => (BookChange)new BookChange.CloseMoved(name, new(2026, 12, 24), new(2030, 12, 24))).ToList();
        yield return ("reminder", ReminderCard.Render(new(name, Occurrence, Some.Today, changes, deals, Place.Channel("19:south")), language));
        yield return ("holidays", HolidaysCard.Render(
            new(name, new([.. Enumerable.Range(0, HolidayList.Most).Select(Some.Today.PlusDays)], []), Some.Today) { Typed = fill(HolidaysCard.LongestPaste / 4) }, language));
    }
}
