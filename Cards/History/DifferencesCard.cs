using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>Everything that differs between two days of a deal, page by page. One-to-one.</summary>
public static class DifferencesCard
{
    private const int RowsPerPage = 14;
    private const int LongestLine = 240;

    private static readonly LocalText Summary = new("Then and now, all of it: {0}", "今昔对比（全部）：{0}");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");
    private static readonly LocalText Nothing = new("Nothing differs.", "没有不同。");

    public static RenderedCard Render(CompareView view, Language language)
    {
        var act = new Act(language, DealRef.Of(view.Deal));
        var all = Differences.Of(view, language);
        var pages = Math.Max(1, (all.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(view.Deal.Header.Name, 60)).In(language),
            [
                Head.Named(CompareCard.Title(view, language), Plain.Short(view.Deal.Header.Name, 80), pages > 1 ? Pages.With(page, pages).In(language) : null),
                all.Count == 0 ? Prose.Line(Nothing.In(language), AdaptiveSpacing.Medium) : null,
                .. all.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).GroupBy(d => d.Kind).SelectMany(kind => Section(kind, language)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, view, page, pages)),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Section(IGrouping<DifferenceKind, Difference> kind, Language language) =>
    [
        Prose.Title(Differences.TitleOf(kind.Key).In(language)),
        .. kind.Select(d => Prose.Signed(d.Sign, Plain.Short(d.Text, LongestLine))),
    ];

    private static IEnumerable<AdaptiveAction> Buttons(Act act, CompareView view, int page, int pages)
    {
        var days = CompareCard.Days(view);
        if (page < pages)
        {
            yield return act.Open(new("Next ›", "下一页 ›"), Verbs.ListCompare, [.. days, (Payload.Page, page + 1)]);
        }

        if (page > 1)
        {
            yield return act.Open(new("‹ Back", "‹ 上一页"), Verbs.ListCompare, [.. days, (Payload.Page, page - 1)]);
        }

        yield return act.Open(new("Then and now", "今昔对比"), Verbs.OpenCompare, days);
    }
}
