using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>The five ratios, each beside the year before.</summary>
internal static class RatiosResult
{
    private static readonly LocalText Title = new("Five ratios, last year and before", "五项比率：去年与前年");
    private static readonly LocalText Better = new("{0}, before {1}: better", "{0}，前年 {1}：变好");
    private static readonly LocalText Worse = new("{0}, before {1}: worse", "{0}，前年 {1}：变差");
    private static readonly LocalText Same = new("{0}, before {1}: unchanged", "{0}，前年 {1}：不变");
    private static readonly LocalText Alone = new("{0}; no figure for the year before", "{0}；前年没有数字");
    private static readonly LocalText OnlyBefore = new("no figure for last year; before {0}", "去年没有数字；前年 {0}");
    private static readonly LocalText Missing = new("not enough figures", "数字不够");
    private static readonly LocalText Loss = new("The customer lost money last year. Look at the payment terms.", "客户去年亏损，请留意付款条件。");
    private static readonly LocalText Days = new("{0} days", "{0} 天");

    public static MethodResult? Of(Deal deal) => RatioSheet.Of(deal) is not { Now: var now, Before: var before } ? null : MethodResult.Of(ResultPart.Of(
        Title,
        [
            Line(new("Liquid assets", "流动资产率"), now.LiquidAssets, before.LiquidAssets, Percent, moreIsBetter: true),
            Line(new("Net margin", "净利润率"), now.NetMargin, before.NetMargin, Percent, moreIsBetter: true),
            Line(new("Return on assets", "资产回报率"), now.ReturnOnAssets, before.ReturnOnAssets, Percent, moreIsBetter: true),
            Line(new("Collection period", "回款周期"), now.CollectionDays, before.CollectionDays, InDays, moreIsBetter: false),
            Line(new("Stock period", "存货周期"), now.StockDays, before.StockDays, InDays, moreIsBetter: false),
            now.NetMargin < 0 ? ResultLine.Watch(Loss) : null,
        ]));

    private static ResultLine Line(LocalText label, decimal? now, decimal? before, Func<decimal, LocalText> shown, bool moreIsBetter) => (now, before) switch
    {
        (null, null) => ResultLine.Figure(label, Missing),
        (null, { } then) => ResultLine.Figure(label, Filled(OnlyBefore, shown(then))),
        ({ } value, null) => ResultLine.Figure(label, Filled(Alone, shown(value))),
        ({ } value, { } then) when shown(value) == shown(then) => ResultLine.Figure(label, Filled(Same, shown(value), shown(then))),
        ({ } value, { } then) when value > then == moreIsBetter => new(ResultKind.Good, Filled(Better, shown(value), shown(then))) { Label = label },
        ({ } value, { } then) => new(ResultKind.Watch, Filled(Worse, shown(value), shown(then))) { Label = label },
    };

    private static LocalText Filled(LocalText text, params LocalText[] values) =>
        new(text.With([.. values.Select(v => (object)v.En)]).En, text.With([.. values.Select(v => (object)v.Zh)]).Zh);

    private static LocalText Percent(decimal share)
    {
        var text = (share * 100).ToString("0.0", CultureInfo.InvariantCulture).Replace('-', '−') + "%";
        return new(text, text);
    }

    private static LocalText InDays(decimal days) => Days.With(days.ToString("0", CultureInfo.InvariantCulture).Replace('-', '−'));
}
