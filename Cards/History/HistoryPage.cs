using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>One page of a timeline: turns by day and author, the newest first. A turn is never parted.</summary>
internal sealed class HistoryPage
{
    private const int LongestLine = 220;
    private const int LongestAuthor = 40;
    private const int MostLinesOfATurn = 5;
    private const int LinesPerPage = 14;

    private static readonly LocalText MoreLines = new("and {0} more", "另有 {0} 项");
    private static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    private readonly List<Told> _turns = [];

    private int Height => _turns.Sum(t => t.Height);

    public static IReadOnlyList<HistoryPage> Of(Timeline past, EventWords words)
    {
        List<HistoryPage> pages = [];
        foreach (var turn in past.Entries.Select(e => new Told(e, words.Of(e.Events))))
        {
            if (pages.Count == 0 || pages[^1].Height + turn.Height > LinesPerPage)
            {
                pages.Add(new());
            }

            pages[^1]._turns.Add(turn);
        }

        return pages;
    }

    public IEnumerable<AdaptiveElement> Draw(LocalDate today, Language language)
    {
        foreach (var day in _turns.GroupBy(t => t.Entry.Day))
        {
            yield return Prose.Title(DateText.ShowWithWeekday(day.Key, language, today));
            UserId? author = null;
            foreach (var turn in day)
            {
                var stamp = turn.Entry.Stamp;
                var goesOn = stamp.By == author;
                if (!goesOn)
                {
                    author = stamp.By;
                    yield return Prose.SmallTyped(Plain.Short(stamp.ByName, LongestAuthor), AdaptiveSpacing.Small);
                }

                foreach (var (line, i) in turn.Shown(language).Select((l, i) => (l, i)))
                {
                    yield return i > 0 ? Prose.Runs(AdaptiveSpacing.None, Prose.Run(line))
                        : Prose.Runs(
                            goesOn ? AdaptiveSpacing.Small : AdaptiveSpacing.None, Prose.SmallRun(Clock.Format(turn.Entry.Time) + "\u00A0 "), Prose.Run(line));
                }
            }
        }
    }

    /// <summary>One turn in sentences.</summary>
    private sealed record Told(TimelineEntry Entry, IReadOnlyList<string> Lines)
    {
        public int Height => Math.Min(Lines.Count, MostLinesOfATurn);

        public IEnumerable<string> Shown(Language language) => (Lines.Count <= MostLinesOfATurn
            ? Lines
            : Lines.Take(MostLinesOfATurn - 1).Append(MoreLines.With(Lines.Count - MostLinesOfATurn + 1).In(language))).Select(l => Plain.Short(l, LongestLine));
    }
}
