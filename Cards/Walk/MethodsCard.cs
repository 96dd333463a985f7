using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <param name="Page">1-based; one beyond the last is the last.</param>
public sealed record MethodsView(DealRef Deal, string DealName, IReadOnlyList<MethodRow> Rows, int Page);

/// <summary>All methods of a deal, each with how much of it is filled in and one tap away.</summary>
public static class MethodsCard
{
    private const int RowsPerPage = 20;

    private static readonly LocalText Kicker = new("Methods", "方法");
    private static readonly LocalText Heading = new("Pick what helps now", "挑现在用得上的");
    private static readonly LocalText By = new("type “{0}”", "输入“{0}”");
    private static readonly LocalText More = new("More", "更多");
    private static readonly LocalText Earlier = new("Back", "返回");

    public static RenderedCard Render(MethodsView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var pages = Math.Max(1, (view.Rows.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        return CardFrame.Of(
            language,
            new LocalText("Methods: {0}", "方法：{0}").With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(view.DealName, 60)),
                .. view.Rows.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(r => Row(act, r)),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons([
                    .. page < pages ? [act.Open(More, Verbs.ListMethods, (Payload.Page, page + 1))] : Array.Empty<AdaptiveAction>(),
                    .. page > 1 ? [act.Open(Earlier, Verbs.ListMethods, (Payload.Page, page - 1))] : Array.Empty<AdaptiveAction>(),
                    act.Open(new("Check", "检查"), Verbs.OpenCheck),
                    act.Open(new("Deal", "商机"), Verbs.OpenDeal),
                ]),
            ]);
    }

    private static AdaptiveColumnSet Row(Act act, MethodRow row)
    {
        var (language, title) = (act.Language, row.Title.In(act.Language));
        var words = row.Words is { IsEmpty: false } w ? By.With(language == Language.Chinese ? w.Zh[0] : w.En[0]).In(language) : null;
        var facts = Facts.Join(row.Filled.In(language), words);
        return Blocks.TapRow(
            act.Row(Facts.Join(title, facts), row.Verb, row.Method is { } method ? [(Payload.Method, method)] : []),
            new AdaptiveTextBlock(Plain.Escape(title)) { Wrap = true, Weight = AdaptiveTextWeight.Bolder },
            Prose.SmallTyped(facts));
    }
}
