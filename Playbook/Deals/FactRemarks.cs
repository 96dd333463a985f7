using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Question">Beside whose answer it is told; null for above all questions, before any is answered.</param>
public sealed record Remark(string? Question, LocalText Text);

/// <summary>
/// What must be told at once about the answers of <c>facts</c>, whatever the check says later: prices below cost, ways of buying that need a
/// look at the rules, figures that cannot be compared. Only facts; never a recommendation to go lower.
/// </summary>
public static class FactRemarks
{
    private static readonly LocalText PriceBelowCost = new(
        "This price is below our full cost: every sale loses money.", "报价低于我方全部成本：卖出就亏。");

    private static readonly LocalText WinningBelowCost = new(
        "The price that would win is below our full cost. Change the scope or the terms, or agree with your manager not to bid.",
        "能中标的价格低于我方全部成本。请调整范围或条款，或与主管商定不投标。");

    private static readonly LocalText OtherCurrency = new(
        "Figures in different currencies are not compared.", "币种不同的金额不作比较。");

    private static readonly LocalText AskCompliance = new(
        "Placement and donation are no plus for a deal. Have compliance look at it before anything is offered.",
        "投放和捐赠不算加分项。提出任何方案之前，请先交合规部门审查。");

    private static readonly LocalText AskComplianceFirst = new(
        "Placement and donation are no plus for a deal, and with a public customer or in a tender they may be against the law. Nothing is offered until compliance has agreed in writing.",
        "投放和捐赠不算加分项；客户属于公立或国有，或正在招标时，还可能违法。合规部门书面同意之前，不提出任何方案。");

    private static readonly LocalText NotMarked = new(
        "The deal itself is not marked as a tender yet: “edit” changes that.", "商机本身还没有标为招标，可用“修改”补上。");

    public static IReadOnlyList<Remark> Of(Deal deal) => [.. Modes(deal), .. Prices(deal)];

    private static IEnumerable<Remark> Modes(Deal deal)
    {
        var mode = Value(deal, DealFacts.BuyingMode) is AnswerValue.Chosen { Ids: [var id, ..] } ? id : null;
        if (mode is DealFacts.Placement or DealFacts.Donation)
        {
            var strict = deal.Header.Tender || deal.Header.CompanyType is CompanyType.Government or CompanyType.StateOwned;
            yield return new(DealFacts.BuyingMode, strict ? AskComplianceFirst : AskCompliance);
        }
        else if (mode == DealFacts.ByTender && !deal.Header.Tender)
        {
            yield return new(DealFacts.BuyingMode, NotMarked);
        }
    }

    private static IEnumerable<Remark> Prices(Deal deal)
    {
        var (price, cost, winning) = (Sum(deal, DealFacts.Price), Sum(deal, DealFacts.FullCost), Sum(deal, DealFacts.WinningPrice));
        if (IsBelow(price, cost))
        {
            yield return new(DealFacts.Price, PriceBelowCost);
        }

        if (IsBelow(winning, cost))
        {
            yield return new(DealFacts.WinningPrice, WinningBelowCost);
        }

        if (new[] { Sum(deal, DealFacts.Budget), price, cost, winning }.OfType<Money>().DistinctBy(m => m.Currency).Count() > 1)
        {
            yield return new(DealFacts.FullCost, OtherCurrency);
        }
    }

    private static bool IsBelow(Money? one, Money? other) => one?.Currency == other?.Currency && one?.Amount < other?.Amount;

    private static Money? Sum(Deal deal, string question) => (Value(deal, question) as AnswerValue.Sum)?.Money;

    private static AnswerValue? Value(Deal deal, string question) => deal.AnswerTo(DealFacts.MethodId, question, Subject.Us)?.Value;
}
