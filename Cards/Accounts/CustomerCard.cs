using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>A deal that names no customer yet: the one question that leads to its account.</summary>
public static class CustomerCard
{
    private static readonly LocalText Kicker = new("Account", "客户");
    private static readonly LocalText Heading = new("Who is the customer?", "客户是谁？");
    private static readonly LocalText Why = new(
        "This deal names no customer yet. Deals that name the same customer share an account: its tier, its visits, its review.",
        "这个商机还没写客户。写同一客户的商机共用一个客户档案：级别、拜访、复核。");

    /// <param name="name">What stands in the input.</param>
    public static RenderedCard Render(DealRef deal, string dealName, string name, LocalText? problem, Language language)
    {
        var act = new Act(language, deal);
        return CardFrame.Of(
            language,
            Heading.In(language),
            [
                Head.Of(Kicker.In(language), Heading.In(language), Plain.Short(dealName, 60)),
                Prose.Line(Why.In(language)),
                DealFormCard.AccountInput(name, language),
                Blocks.Problem(problem, language),
                Blocks.Buttons(act.Send(new("Save", "保存"), Verbs.NameCustomer), act.Open(new("Deal", "商机"), Verbs.OpenDeal)),
            ]);
    }
}
