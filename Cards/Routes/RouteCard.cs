using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Routes;

/// <summary>The relationship route: what is planned, day by day, what should come next and why, and what is behind us.</summary>
public static class RouteCard
{
    private const int LongestTold = 160;
    private const int MostProblems = 4;
    private const int MostSuggestions = 3;
    private const int MostEnded = 3;
    private static readonly int[] StepsPerPage = [5, 4, 3, 2];

    private static readonly LocalText Counts = new("{0} planned, {1} overdue, {2} done", "计划 {0} 步，逾期 {1} 步，完成 {2} 步");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");
    private static readonly LocalText Planned = new("Planned", "计划中");
    private static readonly LocalText Next = new("Next, as the map says", "接下来（按决策链）");
    private static readonly LocalText Behind = new("Behind us", "已结束");
    private static readonly LocalText More = new("{0} more after these", "之后还有 {0} 位");
    private static readonly LocalText NothingNext = new("Everybody who counts is met and read, or planned for.", "要紧的人都见过、了解过，或已列入计划。");
    private static readonly LocalText NoMap = new("Nobody is on the map yet. Add the two people met last; then I say who comes next.", "决策链上还没有人。先添加最近见过的两位，我再提示接下来见谁。");
    private static readonly LocalText Tender = new(
        "In a tender no private meeting is suggested: ask through the official contact, in writing, open to every bidder.",
        "招标期间不提示私下会面：通过官方联系人书面提问，对所有投标方公开。");

    private static readonly LocalText Typing = new(
        "Or type: + Kim, via Marco, mutual contact, 10 Dec, Ana goes: ask for the spec meeting",
        "也可以输入：+ 金敏，经马可，共同熟人，12月10日，林悦去：请求安排参数会");

    private static readonly LocalText MoreProblems = new("{0} more could not be taken.", "另有 {0} 处没有记录。");

    public static RenderedCard Render(RouteView view, Language language)
    {
        var open = RouteDue.Open(view.Deal);
        var bare = view with { Told = null, Problems = [] };
        var size = Array.Find(StepsPerPage, s => Enumerable.Range(1, PagesOf(open, s)).All(p => CardSize.FitsRepaid(Draw(bare, open, p, s, language).Card)));
        size = size == 0 ? StepsPerPage[^1] : size;
        var page = Math.Clamp(view.Page, 1, PagesOf(open, size));
        var full = Draw(view, open, page, size, language);
        return view.Told is null || CardSize.FitsRepaid(full.Card) ? full : Draw(view with { Suggestions = [.. view.Suggestions.Take(1)] }, open, page, size, language);
    }

    private static RenderedCard Draw(RouteView view, IReadOnlyList<RouteStep> open, int page, int size, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var pages = PagesOf(open, size);
        var steps = open.Skip((page - 1) * size).Take(size).ToList();
        return CardFrame.Of(
            language,
            RouteWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    RouteWords.Kicker.In(language), Plain.Short(deal.Header.Name, 80),
                    deal.Route.IsEmpty ? null
                        : Counts.With(open.Count, open.Count(s => s.Plan.Due < view.Today), deal.Route.Count(s => s.State == RouteState.Done)).In(language),
                    pages > 1 ? Pages.With(page, pages).In(language) : null),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), LongestTold), AdaptiveSpacing.Medium) : null,
                .. view.Problems.Take(MostProblems).Select(p => Prose.Signed(Sign.Problem, Plain.Short(p.In(language), LongestTold))),
                view.Problems.Count > MostProblems ? Prose.Small(MoreProblems.With(view.Problems.Count - MostProblems).In(language)) : null,
                steps.Count > 0 ? Prose.Title(Planned.In(language)) : null,
                .. steps.SelectMany((s, i) => RouteStepRow.Planned(act, view, s, ((page - 1) * size) + i + 1)),
                .. page == 1 ? Suggested(act, view) : [],
                .. page == pages ? Ended(act, view) : [],
                deal is { IsOpen: true, People.IsEmpty: false, Header.Tender: false } && open.Count < 3 ? Prose.Small(Typing.In(language), AdaptiveSpacing.Medium) : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(
                    [
                        .. deal is { IsOpen: true, People.IsEmpty: false } ? [act.Open(new("Add step", "添加"), Verbs.OpenRouteStep)] : Array.Empty<AdaptiveAction>(),
                        .. page > 1 ? [act.Open(new("‹ Back", "‹ 上一页"), Verbs.OpenRoute, (Payload.Page, page - 1))] : Array.Empty<AdaptiveAction>(),
                        .. page < pages ? [act.Open(new("More ›", "下一页 ›"), Verbs.OpenRoute, (Payload.Page, page + 1))] : Array.Empty<AdaptiveAction>(),
                        act.Open(new("Map", "决策链"), Verbs.OpenMap),
                        act.Open(new("Deal", "商机"), Verbs.OpenDeal),
                    ]),
            ]);
    }

    private static int PagesOf(IReadOnlyList<RouteStep> open, int size) => Math.Max(1, (open.Count + size - 1) / size);

    private static IEnumerable<AdaptiveElement> Suggested(Act act, RouteView view)
    {
        var language = act.Language;
        if (!view.Deal.IsOpen)
        {
            yield break;
        }

        if (view.Deal.People.IsEmpty || view.Deal.Header.Tender)
        {
            yield return Prose.Line((view.Deal.Header.Tender ? Tender : NoMap).In(language), AdaptiveSpacing.Medium);
            yield break;
        }

        yield return Prose.Title(Next.In(language));
        if (view.Suggestions.Count == 0)
        {
            yield return Prose.Signed(Sign.Done, NothingNext.In(language));
        }

        foreach (var suggestion in view.Suggestions.Take(MostSuggestions))
        {
            yield return RouteStepRow.Suggested(act, view, suggestion);
        }

        if (view.Suggestions.Count > MostSuggestions)
        {
            yield return Prose.Small(More.With(view.Suggestions.Count - MostSuggestions).In(language), AdaptiveSpacing.Small);
        }
    }

    private static IEnumerable<AdaptiveElement> Ended(Act act, RouteView view)
    {
        var ended = view.Deal.Route.FindAll(s => !s.IsOpen && view.Deal.FindPerson(s.Plan.Person) is not null).OrderByDescending(s => s.Ended).ToList();
        return ended.Count == 0 ? [] : [Prose.Title(Behind.In(act.Language)), .. ended.Take(MostEnded).Select(s => RouteStepRow.Ended(act, view, s))];
    }
}
