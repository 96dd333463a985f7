using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Reminder;

/// <param name="Title">The name of the team.</param>
public sealed record HolidaysView(string? Title, HolidayList List, LocalDate Today)
{
    /// <summary>Of a person's own book.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What was sent and not taken.</summary>
    public string Typed { get; init; } = "";

    public LocalText? Problem { get; init; }

    public LocalText? Told { get; init; }
}

/// <summary>The holidays of a book: what is on the list, and a field to paste more into.</summary>
public static class HolidaysCard
{
    /// <summary>A file of several years of a country.</summary>
    public const int LongestPaste = 7_000;

    private const int Most = 12;

    private static readonly LocalText Kicker = new("Holidays", "节假日");
    private static readonly LocalText Team = new("The team", "本团队");
    private static readonly LocalText Own = new("Your own days off", "您自己的休息日");
    private static readonly LocalText None = new("The team has no list of its own.", "团队还没有自己的节假日。");
    private static readonly LocalText NoneOwn = new("You have no list of your own yet.", "您还没有自己的休息日。");
    private static readonly LocalText Worked = new("{0} (worked)", "{0}（上班）");
    private static readonly LocalText More = new("and {0} more", "另有 {0} 天");
    private static readonly LocalText Label = new("Paste days, or the text of an .ics file", "粘贴日期，或 .ics 文件的内容");
    private static readonly LocalText How = new(
        "A line each: 2027-01-01, or 2027-02-05..2027-02-11. “work” behind a day makes it a working day. The word “none” clears the list.",
        "每行一个：2027-01-01，或 2027-02-05..2027-02-11。日期后写“上班”表示调休上班。写“清空”可清除全部。");

    public static RenderedCard Render(HolidaysView view, Language language)
    {
        var act = new Act(language);
        var days = view.List.Off.Select(d => (Day: d, IsWorked: false)).Concat(view.List.Worked.Select(d => (Day: d, IsWorked: true)))
            .Where(d => d.Day >= view.Today).OrderBy(d => d.Day).ToList();
        var input = Input.Text(Inputs.Holidays, Label.In(language), view.Typed, LongestPaste, language);
        input.IsMultiline = true;
        return CardFrame.Of(
            language,
            Kicker.In(language),
            [
                view.Title is { } title ? Head.Named(Kicker.In(language), Plain.Short(title, 60)) : Head.Of(Kicker.In(language), (view.IsOwn ? Own : Team).In(language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, told.In(language), AdaptiveSpacing.Medium) : null,
                days.Count == 0 ? Prose.Line((view.IsOwn ? NoneOwn : None).In(language), AdaptiveSpacing.Medium) : null,
                .. days.Take(Most).Select(d => Prose.Line(Shown(d.Day, d.IsWorked, view.Today, language))),
                days.Count > Most ? Prose.Small(More.With(days.Count - Most).In(language)) : null,
                input,
                Blocks.Problem(view.Problem, language),
                Prose.Small(How.In(language), AdaptiveSpacing.Small),
                Blocks.Buttons(act.Send(new("Add", "添加"), Verbs.SaveHolidays), act.Open(new("Back", "返回"), Verbs.OpenReminder)),
            ]);
    }

    private static string Shown(LocalDate day, bool isWorked, LocalDate today, Language language)
    {
        var shown = DateText.ShowWithWeekday(day, language, today);
        return isWorked ? Worked.With(shown).In(language) : shown;
    }
}
