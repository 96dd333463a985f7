using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>The customer's sum: each part, the balance, and what is missing for it.</summary>
internal static class ValueBalanceResult
{
    private static readonly LocalText Sum = new("The customer's sum", "客户这笔账");
    private static readonly LocalText Benefits = new("Benefits in all", "收益合计");
    private static readonly LocalText Costs = new("Costs in all", "成本合计");
    private static readonly LocalText Balance = new("Value: benefits less costs", "价值：收益减成本");
    private static readonly LocalText NothingGained = new(
        "By these figures the customer gains nothing. Find the missing benefit with a user, or a cost to cut.", "按这些数字，客户并不划算。请和用户一起找漏掉的收益或可降的成本。");

    private static readonly LocalText NoBenefit = new("No benefit has a figure yet. Ask a user: what would it be worth, in money?", "收益还没有数字。去问用户：值多少钱？");
    private static readonly LocalText NoCost = new("No cost has a figure yet: begin with the purchase price.", "成本还没有数字，先填采购价格。");
    private static readonly LocalText LeftOut = new("Left out, because in another currency: {0}.", "币种不同、没有计入的：{0} 项。");

    public static MethodResult? Of(Deal deal, Method method)
    {
        if (ValueBalance.Of(deal) is not { } balance)
        {
            return null;
        }

        return MethodResult.Of(ResultPart.Of(
            Sum,
            [
                .. method.Groups.Where(g => balance.Sums.ContainsKey(g.Id)).Select(g => ResultLine.Figure(g.Label, Shown(balance.Sums[g.Id], balance.Currency))),
                balance.Benefits is { } gain ? ResultLine.Figure(Benefits, Shown(gain, balance.Currency)) : ResultLine.Ask(NoBenefit),
                balance.Costs is { } cost ? ResultLine.Figure(Costs, Shown(cost, balance.Currency)) : ResultLine.Ask(NoCost),
                balance.Value is { } value ? new ResultLine(value > 0 ? ResultKind.Good : ResultKind.Watch, Shown(value, balance.Currency)) { Label = Balance } : null,
                balance.Value <= 0 ? ResultLine.Say(NothingGained) : null,
                balance.LeftOut > 0 ? ResultLine.Say(LeftOut.With(balance.LeftOut)) : null,
            ]));
    }

    internal static LocalText Shown(decimal amount, string currency)
    {
        var money = new Money(Math.Abs(amount), currency);
        var sign = amount < 0 ? "−" : "";
        return new(sign + MoneyText.Show(money, Language.English), sign + MoneyText.Show(money, Language.Chinese));
    }
}
