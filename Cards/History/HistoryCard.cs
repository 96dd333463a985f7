using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>What changed in a deal since a day: by day and author, the newest first. One-to-one.</summary>
public static class HistoryCard
{
    private const int LongestLine = 220;
    private const int LongestAuthor = 40;
    private const int MostLinesOfATurn = 5;
    private const int LinesPerPage = 14;

    private static readonly LocalText Kicker = new("History · since {0}", "历史 · {0}起");
    private static readonly LocalText Summary = new("History: {0}", "历史：{0}");
    private static readonly LocalText Counts = new("{0} entries", "{0} 条记录");
    private static readonly LocalText OneCount = new("1 entry", "1 条记录");
    private static readonly LocalText Pages = new("page {0} of {1}", "第 {0}/{1} 页");
    private static readonly LocalText Nothing = new("Nothing changed since {0}.", "{0}以来没有变化。");
    private static readonly LocalText NothingOfIt = new("Nothing of this kind changed since {0}.", "{0}以来没有这类变化。");
    private static readonly LocalText LastBefore = new("The last change before was on {0}.", "此前最近一次变化在{0}。");
    private static readonly LocalText SinceYou = new("After your own last change, on {1}, came {0} of these.", "其中 {0} 条在您上次改动（{1}）之后。");
    private static readonly LocalText Unreadable = new(
        "{0} changes of this time are on record but cannot be told: they are missing in the log, or a newer version of me wrote them.",
        "这段时间有 {0} 处变化无法显示：日志中缺失，或由更新的版本写入。");

    private static readonly LocalText OneUnreadable = new(
        "One change of this time is on record but cannot be told: it is missing in the log, or a newer version of me wrote it.",
        "这段时间有 1 处变化无法显示：日志中缺失，或由更新的版本写入。");

    private static readonly LocalText OnlyLast = new("Only the last {0} entries of this deal were looked through.", "只查看了该商机最近 {0} 条记录。");
    private static readonly LocalText MoreLines = new("and {0} more", "另有 {0} 项");
    private static readonly LocalText Choose = new("Another day or kind", "换日期或类别");
    private static readonly LocalText SinceLabel = new("Since", "从哪天起");
    private static readonly LocalText TopicLabel = new("What", "类别");

    public static LocalText NameOf(HistoryTopic topic) => topic switch
    {
        HistoryTopic.Deal => new("Deal, stage, members", "商机、阶段、成员"),
        HistoryTopic.Answers => new("Answers", "回答"),
        HistoryTopic.People => new("People and coach", "人员与教练"),
        HistoryTopic.Plan => new("Plan, visits, route", "计划、拜访、路线"),
        _ => new("Everything", "全部"),
    };

    public static RenderedCard Render(HistoryView view, Language language)
    {
        var (deal, past, today) = (view.Deal, view.Past, view.Today);
        var act = new Act(language, DealRef.Of(deal));
        var words = new EventWords(deal, view.Methods, view.Texts, today, language);
        var pages = PagesOf([.. past.Entries.Select(e => new Told(e, words.Of(e.Events)))]);
        var page = Math.Clamp(view.Page, 1, Math.Max(1, pages.Count));
        var since = DateText.Show(past.Since, language, today);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Kicker.With(since).In(language),
                    Plain.Short(deal.Header.Name, 80),
                    Facts.Join(
                        past.Topic == HistoryTopic.All ? null : NameOf(past.Topic).In(language),
                        past.Entries.Count switch { 0 => null, 1 => OneCount.In(language), var n => Counts.With(n).In(language) },
                        pages.Count > 1 ? Pages.With(page, pages.Count).In(language) : null)),
                Blocks.Problem(view.Problem, language, AdaptiveSpacing.Medium),
                .. Notes(view, page, since, language),
                .. pages.Count == 0 ? [] : Days(pages[page - 1], today, language),
                .. Fold.Of("choose", Choose.In(language), Choose.In(language), open: false, Form(act, past, language)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, past, page, pages.Count)),
            ]);
    }

    /// <summary>So many lines on a page, and a turn is never parted.</summary>
    private static List<List<Told>> PagesOf(List<Told> entries)
    {
        List<List<Told>> pages = [];
        var lines = 0;
        foreach (var entry in entries)
        {
            if (pages.Count == 0 || lines + entry.Height > LinesPerPage)
            {
                pages.Add([]);
                lines = 0;
            }

            pages[^1].Add(entry);
            lines += entry.Height;
        }

        return pages;
    }

    private static IEnumerable<AdaptiveElement> Notes(HistoryView view, int page, string since, Language language)
    {
        var past = view.Past;
        if (past.Unread > 0)
        {
            yield return Prose.Signed(Sign.Watch, (past.Unread == 1 ? OneUnreadable : Unreadable.With(past.Unread)).In(language));
        }

        if (view.ReadOnly is { } lines)
        {
            yield return Prose.Signed(Sign.Note, OnlyLast.With(lines).In(language));
        }

        if (past.Entries.Count == 0)
        {
            yield return Prose.Line((past.Topic == HistoryTopic.All ? Nothing : NothingOfIt).With(since).In(language), AdaptiveSpacing.Medium);
            if (past.Before is { } before && past.Topic == HistoryTopic.All)
            {
                yield return Prose.Line(LastBefore.With(DateText.Show(before, language, view.Today)).In(language));
            }

            yield break;
        }

        var later = past.OwnLast is { } own ? past.Entries.Count(e => e.Stamp.At > own) : 0;
        if (page == 1 && later > 0 && later < past.Entries.Count && past.OwnLast is { } at)
        {
            var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(view.Deal.TimeZone) ?? DateTimeZone.Utc;
            yield return Prose.Signed(Sign.Note, SinceYou.With(later, DateText.Show(at.InZone(zone).Date, language, view.Today)).In(language));
        }
    }

    private static IEnumerable<AdaptiveElement> Days(List<Told> entries, LocalDate today, Language language)
    {
        foreach (var day in entries.GroupBy(e => e.Entry.Day))
        {
            yield return Prose.Title(DateText.ShowWithWeekday(day.Key, language, today));
            var author = default(UserId?);
            foreach (var told in day)
            {
                var stamp = told.Entry.Stamp;
                var first = stamp.By != author;
                if (first)
                {
                    author = stamp.By;
                    yield return Prose.SmallTyped(Plain.Short(stamp.ByName, LongestAuthor), AdaptiveSpacing.Small);
                }

                foreach (var (line, i) in told.Shown(language).Select((l, i) => (l, i)))
                {
                    var time = i == 0 ? LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(told.Entry.Time) + "\u00A0 " : "";
                    yield return Prose.Runs(
                        i == 0 && !first ? AdaptiveSpacing.Small : AdaptiveSpacing.None, time.Length > 0 ? [Prose.SmallRun(time), Prose.Run(line)] : [Prose.Run(line)]);
                }
            }
        }
    }

    private static AdaptiveElement[] Form(Act act, Timeline past, Language language) =>
    [
        AnswerInput.DateOrTyped(Inputs.Since, SinceLabel.In(language), LocalDatePattern.Iso.Format(past.Since), language),
        Input.Choice(
            Inputs.Topic, TopicLabel.In(language), past.Topic.ToString(), language, expanded: false,
            Enum.GetValues<HistoryTopic>().Select(t => (t.ToString(), NameOf(t).In(language)))),
        Blocks.Buttons(act.Send(new("Show", "查看"), Verbs.OpenHistory)),
    ];

    private static IEnumerable<AdaptiveAction> Buttons(Act act, Timeline past, int page, int pages)
    {
        (string, object) since = (Payload.Since, LocalDatePattern.Iso.Format(past.Since));
        (string, object) topic = (Payload.Topic, past.Topic.ToString());
        if (page < pages)
        {
            yield return act.Open(new("Earlier ›", "更早 ›"), Verbs.OpenHistory, since, topic, (Payload.Page, page + 1));
        }

        if (page > 1)
        {
            yield return act.Open(new("‹ Later", "‹ 较近"), Verbs.OpenHistory, since, topic, (Payload.Page, page - 1));
        }

        
        // As it stood before the first of these days began.
        yield return act.Open(
            new("Then and now", "今昔对比"), Verbs.OpenCompare, (Payload.Since, LocalDatePattern.Iso.Format(past.Since.PlusDays(-1))));
        yield return act.Open(new("Deal", "商机"), Verbs.OpenDeal);
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
