using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Plan;

/// <summary>What is to be done for a deal: what is overdue first, then by day, then what was settled last. As many rows a page as surely fit.</summary>
public static class PlanCard
{
    private const int LongestTold = 240;
    private const int MostProblems = 4;
    private const int MostProblemsWhereTight = 1;
    private const int MostSettled = 12;

    /// <summary>Bytes kept free on every page for what is told once: a sentence and a problem.</summary>
    private const int Reserve = 2 * 1024;
    private static readonly int[] RowsPerPage = [8, 6, 4];

    private static readonly LocalText Counts = new("{0} open, {2} of them the customer's, {1} overdue", "未了 {0} 项（其中客户 {2} 项），过期 {1} 项");
    private static readonly LocalText NextVisit = new("Next visit: {0}", "下次拜访：{0}");
    private static readonly LocalText Nothing = new("Nothing is planned yet.", "还没有计划任何行动。");
    private static readonly LocalText Typing = new(
        "Type: + send the reference list, Marco, 4 Dec. Several at once: a line each.", "可以输入：+ 发送样板清单，马可，12月4日。多项时每项一行。");

    private static readonly LocalText Overdue = new("Overdue", "已过期");
    private static readonly LocalText Open = new("To do", "待办");
    private static readonly LocalText Settled = new("Settled lately", "最近了结");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");

    public static RenderedCard Render(PlanView view, Language language)
    {
        var rows = Rows(view);

        // By what every page holds without what is told once: going back and forth must not change where a page begins.
        var bare = view with { Told = null, Problems = [] };
        var size = Array.Find(RowsPerPage, s => Enumerable.Range(1, PagesOf(rows, s)).All(p => CardSize.Of(Draw(bare, rows, p, s, language).Card) <= CardSize.MostBytes - Reserve));
        size = size == 0 ? RowsPerPage[^1] : size;
        var page = Math.Clamp(view.Page, 1, PagesOf(rows, size));
        var full = Draw(view, rows, page, size, language);
        return CardSize.Fits(full.Card) ? full : Draw(view with { Problems = [.. view.Problems.Take(MostProblemsWhereTight)] }, rows, page, size, language);
    }

    private static RenderedCard Draw(PlanView view, List<PlannedAction> rows, int page, int size, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var pages = PagesOf(rows, size);
        var open = deal.Actions.FindAll(a => a.IsOpen);
        return CardFrame.Of(
            language,
            PlanWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Facts.Join(PlanWords.Kicker.In(language), DateText.Show(view.Today, language, view.Today)), Plain.Short(deal.Header.Name, 80),
                    open.IsEmpty ? null : Counts.With(open.Count, open.Count(a => PlanWords.IsOverdue(a, view.Today)), open.Count(a => a.What.Owner.IsCustomer)).In(language),
                    deal.NextVisit is { } next && next >= view.Today ? NextVisit.With(DateText.ShowWithWeekday(next, language, view.Today)).In(language) : null,
                    pages > 1 ? Pages.With(page, pages).In(language) : null),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), LongestTold), AdaptiveSpacing.Medium) : null,
                .. view.Problems.Take(MostProblems).Select(p => Prose.Signed(Sign.Problem, Plain.Short(p.In(language), LongestTold))),
                open.IsEmpty ? Prose.Line(Nothing.In(language), AdaptiveSpacing.Medium) : null,
                .. rows.Skip((page - 1) * size).Take(size).SelectMany((a, i) => Row(act, view, a, i == 0 ? null : rows[((page - 1) * size) + i - 1])),
                deal.IsOpen && open.Count < 5 ? Prose.Small(Typing.In(language), AdaptiveSpacing.Medium) : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, deal)),
                Rare(act, page, pages),
            ]);
    }

    private static List<PlannedAction> Rows(PlanView view) =>
    [
        .. view.Deal.Actions.Where(a => a.IsOpen).OrderBy(a => a.What.Due ?? LocalDate.MaxIsoValue),
        .. view.Deal.Actions.Where(a => a is { Settled: not null, IsErased: false }).OrderByDescending(a => a.Settled!.At).Take(MostSettled),
    ];

    private static int PagesOf(List<PlannedAction> rows, int size) => Math.Max(1, (rows.Count + size - 1) / size);

    private static IEnumerable<AdaptiveElement> Row(Act act, PlanView view, PlannedAction action, PlannedAction? before)
    {
        var section = SectionOf(action, view.Today);
        if (before is null || SectionOf(before, view.Today) != section)
        {
            yield return Prose.Title(section.In(act.Language), AdaptiveSpacing.Medium);
        }

        yield return ActionOnPlan.Of(act, view, action);
    }

    private static LocalText SectionOf(PlannedAction action, LocalDate today) =>
        !action.IsOpen ? Settled : PlanWords.IsOverdue(action, today) ? Overdue : Open;

    private static IEnumerable<AdaptiveAction> Buttons(Act act, Deal deal)
    {
        if (deal.IsOpen)
        {
            yield return act.Open(new("Add action", "添加行动"), Verbs.OpenAction);
            yield return act.Open(new("Log a visit", "记录拜访"), Verbs.OpenVisit);
        }

        yield return act.Open(new("Visits", "拜访"), Verbs.ListVisits);
    }

    private static AdaptiveActionSet Rare(Act act, int page, int pages)
    {
        var rare = Blocks.Buttons(
            [
                .. page > 1 ? [act.Open(new("‹ Back", "‹ 上一页"), Verbs.OpenPlan, (Payload.Page, page - 1))] : Array.Empty<AdaptiveAction>(),
                .. page < pages ? [act.Open(new("More ›", "下一页 ›"), Verbs.OpenPlan, (Payload.Page, page + 1))] : Array.Empty<AdaptiveAction>(),
                act.Open(new("Check", "检查"), Verbs.OpenCheck),
                act.Open(new("Deal", "商机"), Verbs.OpenDeal),
            ]);
        rare.Spacing = AdaptiveSpacing.Small;
        return rare;
    }
}
