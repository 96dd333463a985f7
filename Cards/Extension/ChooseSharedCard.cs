using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Extension;

/// <summary>Which deal a message is about, where its words do not say.</summary>
public static class ChooseSharedCard
{
    /// <summary>More are found by their names.</summary>
    public const int MostDeals = 50;

    private const int LongestName = 60;

    private static readonly LocalText Kicker = new("Deal check", "商机体检");
    private static readonly LocalText Heading = new("Which deal is it about?", "说的是哪个商机？");
    private static readonly LocalText Several = new("Several of your deals are named in the message.", "消息里提到了您的多个商机。");
    private static readonly LocalText NoneNamed = new("The message names none of your deals.", "消息里没有提到您的商机。");
    private static readonly LocalText Label = new("Deal", "商机");
    private static readonly LocalText Check = new("Check", "检查");

    /// <param name="deals">At most <see cref="MostDeals"/>, the likeliest first.</param>
    /// <param name="named">How many of the first the message names; null without a message.</param>
    public static RenderedCard Render(IReadOnlyList<(DealId Id, string Name, string? Account)> deals, int? named, Language language) => CardFrame.Of(
        language,
        Heading.In(language),
        [
            Head.Of(Kicker.In(language), Heading.In(language)),
            named is { } count ? Prose.Line((count > 1 ? Several : NoneNamed).In(language)) : null,
            Input.Choice(
                Inputs.Deal, Label.In(language), deals[0].Id.ToString(), language, expanded: false,
                deals.Take(MostDeals).Select(d => (d.Id.ToString(), Plain.Short(d.Account is null ? d.Name : $"{d.Name} · {d.Account}", LongestName)))),
            Blocks.Buttons(SharedCheckCard.Submit(Check.In(language))),
        ]);
}
