using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards;

/// <param name="Asked">What was typed for the name; empty when none was.</param>
/// <param name="Deals">Those that fit; the first <see cref="ChooseDealCard.MostDeals"/> are shown.</param>
/// <param name="Verb">What was to be done: each row does it.</param>
/// <param name="With">What it carries besides: ids and choices only.</param>
public sealed record ChooseDealView(
    string Asked, IReadOnlyList<DealRow> Deals, string Verb, LocalDate Today, params IReadOnlyList<(string Key, object Value)> With);

/// <summary>Several deals may be meant: tap the one.</summary>
public static class ChooseDealCard
{
    public const int MostDeals = 8;

    private static readonly LocalText Kicker = new("Which deal", "哪一个商机");
    private static readonly LocalText Heading = new("Tap the one you mean", "请点选您要的那个");
    private static readonly LocalText Asked = new("“{0}” fits several.", "“{0}”符合多个商机。");
    private static readonly LocalText More = new("{0} more fit. Type more of the name, or search in the list.", "还有 {0} 个符合。请多输入一些名称，或在列表中查找。");

    public static RenderedCard Render(ChooseDealView view, Language language)
    {
        var act = new Act(language);
        return CardFrame.Of(
            language,
            new LocalText("Several deals fit: tap the one you mean", "有多个商机符合，请点选").In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), view.Asked.Length > 0 ? Asked.With(Plain.Short(view.Asked, 60)).In(language) : null),
                .. view.Deals.Take(MostDeals).Select(d => Row(d, view, language)),
                view.Deals.Count > MostDeals ? Prose.Small(More.With(view.Deals.Count - MostDeals).In(language), AdaptiveSpacing.Medium) : null,
                Blocks.Buttons(act.Open(new("My deals", "我的商机"), Verbs.ListDeals), act.Open(new("New deal", "新建商机"), Verbs.NewDeal)),
            ]);
    }

    private static AdaptiveColumnSet Row(DealRow row, ChooseDealView view, Language language)
    {
        var facts = DealsCard.FactsOf(row, view.Today, language);
        return Blocks.TapRow(
            new Act(language, row.Deal).Row(Facts.Join(Plain.Short(row.Name, 60), facts), view.Verb, [.. view.With]),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Short(row.Name, 120))),
            Prose.SmallTyped(facts));
    }
}
