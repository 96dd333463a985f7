using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>The inputs of a reminder. What was not taken stands there as it was typed, with the reason below it.</summary>
internal static class ReminderForm
{
    private const int LongestTime = 20;
    private const int LongestZone = 60;

    public static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private static readonly LocalText Days = new("Days", "哪几天");
    private static readonly LocalText Time = new("Time", "时间");
    private static readonly LocalText Zone = new("Time zone", "时区");
    private static readonly LocalText Spoken = new("Language", "语言");
    private static readonly LocalText Filter = new("Only deals with this in their name", "只包含名称里有这些字的商机");
    private static readonly LocalText Everything = new("All deals", "全部商机");
    private static readonly LocalText FromStage = new("Stages", "阶段");
    private static readonly LocalText AllStages = new("All stages", "全部阶段");
    private static readonly LocalText AndLater = new("{0} and later", "{0}及以后");
    private static readonly Stage[] Stages = [Stage.R1, Stage.R2, Stage.R3, Stage.R4A, Stage.R4B, Stage.R5];
    private static readonly LocalText Mentions = new("Owners", "负责人");
    private static readonly LocalText MentionsTitle = new("Mention the owners of the deals", "@提及商机负责人");
    private static readonly LocalText OnHoliday = new("On a holiday", "遇到节假日");
    private static readonly LocalText WhenQuiet = new("In a quiet week", "没有内容时");

    private static readonly (OnQuietDay Value, LocalText Title)[] Holidays =
    [
        (OnQuietDay.Move, new("Comes on the next working day", "顺延到下一个工作日")),
        (OnQuietDay.Skip, new("Is skipped", "跳过")),
        (OnQuietDay.Send, new("Comes all the same", "照常提醒")),
    ];

    private static readonly (QuietWeek Value, LocalText Title)[] Quiet =
        [(QuietWeek.OneLine, new("Says so in one line", "说一句就好")), (QuietWeek.Nothing, new("Says nothing", "不提醒"))];

    public static IEnumerable<AdaptiveElement> Of(ReminderSettingsView view, Language language)
    {
        var schedule = view.Schedule;
        List<AdaptiveElement> fields =
        [
            .. With(Inputs.Days, DaysInput(view, language)),
            .. With(Inputs.Time, Input.Text(Inputs.Time, Time.In(language), Typed(Inputs.Time, Clock.Format(schedule.Time)), LongestTime, language)),
            .. With(Inputs.Zone, Input.Text(Inputs.Zone, Zone.In(language), Typed(Inputs.Zone, schedule.Zone), LongestZone, language, "Asia/Shanghai")),
            Input.Choice(Inputs.OnQuietDay, OnHoliday.In(language), schedule.OnQuietDay.ToString(), language, expanded: false, Holidays.Select(h => (h.Value.ToString(), h.Title.In(language)))),
            Input.Choice(Inputs.QuietWeek, WhenQuiet.In(language), schedule.QuietWeek.ToString(), language, expanded: false, Quiet.Select(q => (q.Value.ToString(), q.Title.In(language)))),
            Input.Choice(Inputs.Spoken, Spoken.In(language), CardFrame.Code(schedule.Language), language, expanded: false, [("en", "English"), ("zh", "中文")]),
            .. With(Inputs.Filter, Input.Text(Inputs.Filter, Filter.In(language), Typed(Inputs.Filter, schedule.Filter), ReminderSchedule.LongestFilter, language, Everything.In(language))),
            Input.Choice(Inputs.FromStage, FromStage.In(language), schedule.From.ToString(), language, expanded: false, Stages.Select(s => (s.ToString(), (s == Stage.R1 ? AllStages : AndLater.With(StageNames.Full(s).In(language))).In(language)))),
        ];
        if (!view.IsOwn)
        {
            fields.Add(Input.Toggle(Inputs.Mentions, Mentions.In(language), MentionsTitle.In(language), schedule.Mentions, language));
        }

        return fields;

        string Typed(string input, string now) => view.Typed.GetValueOrDefault(input, now);

        IEnumerable<AdaptiveElement> With(string id, AdaptiveElement input) =>
            [input, .. view.Problems.Where(p => p.Field == id).Select(p => Blocks.Problem(p.Text, language)!)];
    }

    private static AdaptiveChoiceSetInput DaysInput(ReminderSettingsView view, Language language)
    {
        var chosen = string.Join(',', view.Schedule.Days.Days.Select(d => (int)d));
        var input = Input.Choice(
            Inputs.Days, Days.In(language), chosen, language, expanded: false,
            Enumerable.Range(1, 7).Select(d => ($"{d}", DateText.WeekdayName((IsoDayOfWeek)d, language))));
        input.IsMultiSelect = true;
        return input;
    }
}
