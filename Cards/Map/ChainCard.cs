using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Map;

/// <summary>How decisions run at this customer, what that means for who decides, and a way to overrule what the kind of company suggests.</summary>
public static class ChainCard
{
    private static readonly LocalText Kicker = new("Decision chain · how it runs", "决策链 · 怎么决定");
    private static readonly LocalText NotKnown = new("Not known yet: the kind of company stands in “edit”.", "还不清楚：可在“修改”里填写公司类型。");
    private static readonly LocalText Suggests = new("{0} suggests: {1}.", "{0}通常是：{1}。");
    private static readonly LocalText Overruled = new("Set by a member of the deal.", "由商机成员指定。");
    private static readonly LocalText Label = new("How decisions run here", "这里怎么决定");
    private static readonly LocalText Suggested = new("As the kind of company suggests", "按公司类型");

    public static RenderedCard Render(Deal deal, LocalText? told, Language language)
    {
        var act = new Act(language, DealRef.Of(deal));
        var suggested = deal.Header.CompanyType is { } company && ChainTypes.Suggested(company) is { } type
            ? Suggests.With(CompanyTypeText.Name(company).In(language), ChainTypes.Name(type).In(language)).In(language) : null;
        var choice = Input.Choice(
            Inputs.Chain, Label.In(language), deal.ChainType?.ToString() ?? Inputs.NotKnown, language, expanded: true,
            [(Inputs.NotKnown, Suggested.In(language)), .. Enum.GetValues<ChainType>().Select(t => (t.ToString(), ChainTypes.Name(t).In(language)))]);
        return CardFrame.Of(
            language,
            MapWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(Kicker.In(language), Plain.Short(deal.Header.Name, 80)),
                told is { } said ? Prose.Signed(Sign.Done, Plain.Line(said.In(language))) : null,
                .. Meaning(deal, language),
                suggested is null ? null : Prose.Small(suggested, AdaptiveSpacing.Small),
                deal.ChainType is null ? null : Prose.Small(Overruled.In(language)),
                choice,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(act.Send(new("Save", "保存"), Verbs.SetChain), act.Open(new("Map", "决策链"), Verbs.OpenMap)),
            ]);
    }

    private static IEnumerable<AdaptiveElement> Meaning(Deal deal, Language language)
    {
        if (ChainTypes.Of(deal) is not { } type)
        {
            return [Prose.Line(NotKnown.In(language), AdaptiveSpacing.Medium)];
        }

        var name = ChainTypes.Name(type).In(language);
        return
        [
            Prose.Runs(AdaptiveSpacing.Medium, Prose.Bold(char.ToUpperInvariant(name[0]) + name[1..])),
            Prose.Line(ChainTypes.Meaning(type).In(language)),
        ];
    }
}
