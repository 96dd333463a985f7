using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>The decision chain drawn level by level, with its empty seats. As many rows a page as surely fit.</summary>
public static class MapCard
{
    private const int LongestTold = 160;
    private const int MostProblems = 5;
    private const int MostProblemsWhereTight = 3;
    private static readonly int[] RowsPerPage = [15, 11, 7];

    private static readonly LocalText Counts = new("{0} people, {1} with us, {2} not read yet.", "共 {0} 人，{1} 人支持我们，{2} 人态度未知。");
    private static readonly LocalText Nobody = new(
        "Nobody is on the map yet. Begin with the two people met last.", "决策链上还没有人。先写最近见过的两位。");

    private static readonly LocalText Typing = new(
        "Or type: + Kim, purchasing director, U E, supporter, reports to Marco. Several at once: a line each.",
        "也可以输入：+ 金敏，采购总监，用 评，支持者，汇报给马可。多人时每人一行。");

    private static readonly LocalText Seats = new("Empty seats", "空位");
    private static readonly LocalText Level = new("Level {0}", "第 {0} 层");
    private static readonly LocalText Top = new("At the top", "最上层");
    private static readonly LocalText NoLine = new("No reporting line on record", "没有汇报关系记录");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");
    private static readonly LocalText MoreProblems = new("{0} more could not be taken.", "另有 {0} 处没有记录。");

    public static RenderedCard Render(MapView view, Language language)
    {
        var rows = Rows(view.Deal);

        // By what every page holds without what is told once: going back and forth must not change where a page begins.
        var bare = view with { Told = null, Problems = [] };
        var size = Array.Find(RowsPerPage, s => Enumerable.Range(1, PagesOf(rows, s)).All(page => CardSize.Fits(Draw(bare, rows, page, s, language).Card)));
        size = size == 0 ? RowsPerPage[^1] : size;
        var page = Math.Clamp(view.Page, 1, PagesOf(rows, size));
        if (view.Told is null && view.Problems.Count == 0)
        {
            return Draw(view, rows, page, size, language);
        }

        // What was just saved is told once, with what it changed in the check on top: then the page shows fewer rows, and the rest is a tap away.
        return Enumerable.Range(0, size).Select(less => Draw(view, rows, page, size, language, size - less)).FirstOrDefault(c => CardSize.FitsRepaid(c.Card))
            ?? Draw(view with { Problems = [.. view.Problems.Take(MostProblemsWhereTight)], IsLean = true }, rows, page, size, language, 1);
    }

    /// <param name="shown">How many rows of the page; null for all.</param>
    private static RenderedCard Draw(MapView view, List<(MapLevel Level, Person Person)> rows, int page, int size, Language language, int? shown = null)
    {
        var onPage = rows.Skip((page - 1) * size).Take(size).ToList();
        var here = onPage.Take(shown ?? size).ToList();
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var pages = PagesOf(rows, size);
        var chain = ChainTypes.Of(deal) is { } type ? ChainTypes.Name(type).In(language) : null;
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Facts.Join(MapWords.Kicker.In(language), chain, DateText.Show(view.Today, language, view.Today)), Plain.Short(deal.Header.Name, 80),
                    pages > 1 ? Pages.With(page, pages).In(language) : null),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), LongestTold), AdaptiveSpacing.Medium) : null,
                .. Told(view, language),
                deal.People.IsEmpty ? Prose.Line(Nobody.In(language), AdaptiveSpacing.Medium) : page == 1 ? BannerOf(view, language) : null,
                .. page == 1 && !deal.People.IsEmpty && !view.IsLean ? EmptySeats(act, view) : [],
                .. here.SelectMany((row, i) => Row(act, view, rows, ((page - 1) * size) + i, i == 0)),
                deal.People.Count < 5 ? Prose.Small(Typing.In(language), AdaptiveSpacing.Medium) : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, deal)),
                Rare(act, page, pages, isCut: here.Count < onPage.Count),
            ]);
    }

    private static List<(MapLevel Level, Person Person)> Rows(Deal deal) =>
        [.. MapLevels.Of(deal).SelectMany(l => l.People.Select(p => (l, p)))];

    private static int PagesOf(List<(MapLevel Level, Person Person)> rows, int size) => Math.Max(1, (rows.Count + size - 1) / size);

    private static IEnumerable<AdaptiveElement> Told(MapView view, Language language)
    {
        foreach (var problem in view.Problems.Take(MostProblems))
        {
            yield return Prose.Signed(Sign.Problem, Plain.Short(problem.In(language), LongestTold));
        }

        if (view.Problems.Count > MostProblems)
        {
            yield return Prose.Small(MoreProblems.With(view.Problems.Count - MostProblems).In(language));
        }
    }

    private static AdaptiveContainer BannerOf(MapView view, Language language)
    {
        var here = view.Deal.People.FindAll(p => !(p.Seat.Left <= view.Today));
        var words = CheckWords.OfMap(view.Colour).In(language);
        return Banner.Of(
            Sign.Of(view.Colour), Banner.StyleOf(view.Colour), char.ToUpperInvariant(words[0]) + words[1..],
            Counts.With(here.Count, here.Count(p => p.Seat.Attitude >= Attitude.Supporter), here.Count(p => p.Seat.Attitude is null)).In(language));
    }

    private static IEnumerable<AdaptiveElement> EmptySeats(Act act, MapView view)
    {
        var seats = MapSeats.Empty(view.Deal, view.Today);
        return seats.Count == 0 ? [] : [LevelTitle(Seats.In(act.Language)), .. seats.Select(s => PersonOnMapRow.OfSeat(act, s))];
    }

    private static IEnumerable<AdaptiveElement> Row(Act act, MapView view, List<(MapLevel Level, Person Person)> rows, int index, bool isFirst)
    {
        var (level, person) = rows[index];
        if (isFirst || rows[index - 1].Level.Number != level.Number)
        {
            yield return LevelTitle((level.Number switch { null => NoLine, 1 => Top, { } number => Level.With(number) }).In(act.Language));
        }

        yield return PersonOnMapRow.Of(act, view, person);
    }

    private static AdaptiveTextBlock LevelTitle(string words)
    {
        var title = Prose.Title(words, AdaptiveSpacing.Medium);
        title.Separator = true;
        return title;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, Deal deal)
    {
        if (deal.IsOpen)
        {
            yield return act.Open(new("Add person", "添加"), Verbs.OpenOnMap);
        }

        yield return act.Open(new("Missing", "还缺什么"), Verbs.MapGaps);
        yield return act.Open(new("List", "列表"), Verbs.ListMap);
        yield return act.Open(new("Picture", "图"), Verbs.DrawMap);
        yield return act.Open(new("Route", "路线"), Verbs.OpenRoute);
    }

    private static AdaptiveActionSet Rare(Act act, int page, int pages, bool isCut)
    {
        var rare = Blocks.Buttons(
            [
                .. page > 1 ? [act.Open(new("‹ Back", "‹ 上一页"), Verbs.OpenMap, (Payload.Page, page - 1))] : Array.Empty<AdaptiveAction>(),
                .. isCut ? [act.Open(new("More ›", "更多 ›"), Verbs.OpenMap, (Payload.Page, page))]
                    : page < pages ? [act.Open(new("More ›", "下一页 ›"), Verbs.OpenMap, (Payload.Page, page + 1))] : Array.Empty<AdaptiveAction>(),
                act.Open(new("Chain", "链型"), Verbs.OpenChain),
                act.Open(new("Check", "检查"), Verbs.OpenCheck),
                act.Open(new("Deal", "商机"), Verbs.OpenDeal),
            ]);
        rare.Spacing = AdaptiveSpacing.Small;
        return rare;
    }
}
