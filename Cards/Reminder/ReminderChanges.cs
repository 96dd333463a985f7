using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Reminder;

/// <summary>What changed since the last reminder, a line each.</summary>
internal static class ReminderChanges
{
    private const int Most = 5;
    private const int LongestName = 50;

    private static readonly LocalText Title = new("What changed", "有何变化");
    private static readonly LocalText More = new("and {0} more", "另有 {0} 项");
    private static readonly LocalText Won = new("won", "赢单");
    private static readonly LocalText Lost = new("lost", "丢单");
    private static readonly LocalText Dropped = new("dropped", "放弃");
    private static readonly LocalText New = new("new", "新建");
    private static readonly LocalText Close = new("close {0} → {1}", "签约 {0} → {1}");
    private static readonly LocalText Undated = new("open", "未定");

    private static readonly Sign Forward = new("▲", AdaptiveTextColor.Good);
    private static readonly Sign Back = new("▼", AdaptiveTextColor.Attention);

    /// <summary>Null when nothing changed.</summary>
    public static AdaptiveContainer? Panel(IReadOnlyList<BookChange> changes, LocalDate today, Language language)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var panel = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis, Bleed = true, Spacing = AdaptiveSpacing.Medium };
        panel.Items.Add(Prose.Title(Title.In(language), AdaptiveSpacing.None));
        panel.Items.AddRange(changes.Take(Most).Select(c => Line(c, today, language)));
        if (changes.Count > Most)
        {
            panel.Items.Add(Prose.Small(More.With(changes.Count - Most).In(language)));
        }

        return panel;
    }

    private static AdaptiveRichTextBlock Line(BookChange change, LocalDate today, Language language)
    {
        var (sign, words) = change switch
        {
            BookChange.Ended { Outcome: Outcome.Won } => (Sign.Done, Won.In(language)),
            BookChange.Ended { Outcome: Outcome.Lost } => (Back, Lost.In(language)),
            BookChange.Ended => (Sign.Note, Dropped.In(language)),
            BookChange.Opened => (Sign.Note, New.In(language)),
            BookChange.Staged { From: { } from } s => (s.To < from ? Back : Forward, $"{Named(from)} → {Named(s.To)}"),
            BookChange.Staged s => (Forward, $"→ {Named(s.To)}"),
            BookChange.CloseMoved m => (
                m.To is { } to && m.From is { } from && to < from ? Forward : Back, Close.With(Day(m.From, today, language), Day(m.To, today, language)).In(language)),
            _ => throw new InvalidOperationException("A change without words."),
        };
        return Prose.Runs(AdaptiveSpacing.Small, sign.Run(), Prose.Bold(Plain.Short(Plain.Line(change.Deal), LongestName)), Prose.Run("\u00A0\u00A0 " + words));
    }

    private static string Named(Stage stage) => stage.ToString();

    private static string Day(LocalDate? day, LocalDate today, Language language) =>
        day is { } date ? DateText.Show(date, language, today) : Undated.In(language);
}
