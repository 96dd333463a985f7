using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>One deal of the weekly card: its finding, then the question with three answers, or what was answered and by whom.</summary>
internal static class ReminderRow
{
    private const int LongestName = 60;
    private const int LongestSay = 160;
    private const int MostDue = 3;
    private const int LongestDue = 80;

    private static readonly LocalText Asked = new("{0}: {1}?", "{0}：{1}？");
    private static readonly LocalText AnsweredBy = new("{0}: {1} — {2}, {3}", "{0}：{1}（{2}，{3}）");
    private static readonly LocalText Turned = new(" · {0} {1} → {2}", " · {0}{1} → {2}");
    private static readonly LocalText Settled = new("Nothing calls for attention here any more.", "这里已没有需要留意的地方。");
    private static readonly LocalText Due = new("Due within a week: {0}, first {1}", "一周内到期 {0} 项，最早 {1}");
    private static readonly LocalText Overdue = new("{0} overdue", "{0} 项已过期");
    private static readonly LocalText Snoozed = new("Left out until {0}", "{0} 前不再提醒");
    private static readonly LocalText Owner = new("Owner: {0}", "负责人：{0}");

    private static readonly (string Value, LocalText Words)[] Answers =
        [("+", new("Yes", "是")), ("-", new("No", "否")), ("?", new("Don't know", "不清楚"))];

    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static AdaptiveContainer Of(ReminderView view, ReminderDeal deal, Mentions mentions, Language language, bool isFirst)
    {
        var row = Blocks.Group(AdaptiveSpacing.Medium, [
            Prose.Runs(
                AdaptiveSpacing.None,
                [.. deal.Finding is { } found ? new[] { CheckWords.SignOf(found.Severity).Run() } : [Sign.Done.Run()], Prose.Bold(Plain.Short(Plain.Line(deal.Name), LongestName))]),
            deal.SnoozedUntil is { } until ? Prose.Signed(Sign.Note, Snoozed.With(DateText.ShowWithWeekday(until, language, view.Today)).In(language))
                : deal.Finding is { } finding ? Prose.SmallTyped(Plain.Short(finding.Say.In(language), LongestSay)) : Prose.Small(Settled.In(language)),
            deal.Due.Count > 0 ? Prose.Small(DueLine(deal.Due, view.Today, language)) : null,
            .. deal.Due.Where(d => d.What is not null).Take(MostDue).Select(d => Prose.SmallTyped(
                Facts.Join(DateText.ShowWithWeekday(d.Day, language, view.Today), Plain.Short(Plain.Line(d.What!.Value.In(language)), LongestDue)))),
            deal.Owner is { } owner ? Prose.Small(Owner.With(mentions.Of(owner)).In(language)) : null,
            deal.Answered is { } answered ? AnsweredLine(answered, language) : null,
            .. deal is { Question: { } question, Answered: null, SnoozedUntil: null } ? QuestionOf(view, deal, question, language) : [],
        ]);
        row.Separator = !isFirst;
        return row;
    }

    private static string DueLine(IReadOnlyList<ReminderDue> due, LocalDate today, Language language) => Facts.Join(
        Due.With(due.Count, DateText.ShowWithWeekday(due[0].Day, language, today)).In(language),
        due.Count(d => d.Day < today) is > 0 and var late ? Overdue.With(late).In(language) : null);

    private static AdaptiveRichTextBlock AnsweredLine(ReminderAnswered answered, Language language)
    {
        var words = Answers.First(a => a.Value == answered.Value).Words.In(language);
        var line = AnsweredBy.With(answered.Title.In(language), words, Plain.Line(answered.By), Clock.Format(answered.Time)).In(language);
        if (answered.Turned is var (group, before, after))
        {
            line += Turned.With(group.In(language), LightWords.Of(before).In(language), LightWords.Of(after).In(language)).In(language);
        }

        return Prose.Signed(Sign.Done, line);
    }

    private static IEnumerable<AdaptiveElement> QuestionOf(ReminderView view, ReminderDeal deal, ReminderQuestion question, Language language)
    {
        yield return Prose.Line(Asked.With(question.Title.In(language), question.Ask.In(language)).In(language));
        if (view.IsPreview)
        {
            yield break;
        }

        var act = new Act(language, deal.Deal);
        var occurrence = view.Occurrence.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        yield return new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions =
            [
                .. Answers.Select(a => act.Open(
                    a.Words, Verbs.AnswerReminder, (Payload.Reminder, occurrence), (Payload.Question, question.Id), (Payload.Value, a.Value), (Payload.Was, question.Was))),
            ],
        };
    }
}
