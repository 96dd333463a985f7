using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>What of a deal's header belongs to the questions, and the way to its form.</summary>
internal static class HeaderRow
{
    private const int Most = 60;
    private static readonly LocalText IsTender = new("Tender", "招标");
    private static readonly LocalText NoTender = new("No tender", "不是招标");
    private static readonly LocalText How = new("On the deal's own form. What is here is saved first.", "在商机表单里修改；这里填的会先保存。");

    public static AdaptiveColumnSet? Of(Act act, WalkView view, (string Key, object Value)[] where)
    {
        if (view is not { WithHeader: { } deal, IsSingle: false })
        {
            return null;
        }

        var words = Plain.Short(Facts.Join((deal.Header.Tender ? IsTender : NoTender).In(act.Language), DealCard.CompetitorLine(deal, act.Language)), Most);
        return Blocks.TapRow(
            act.SendRow(words, Verbs.SaveWalk, [.. where, (Payload.Go, Go.Edit)]), Prose.Typed(words), Prose.Small(How.In(act.Language)));
    }
}
