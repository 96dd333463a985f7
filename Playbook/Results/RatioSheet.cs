using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Results;

/// <summary>
/// Five ratios of two years out of the figures that were typed in. A ratio whose figures are not all there, or that would divide by
/// nothing, is null.
/// </summary>
/// <param name="Now">Of the last full year: shares as fractions, periods in days.</param>
public sealed record RatioSheet(Ratios Now, Ratios Before)
{
    private const int DaysInYear = 365;

    /// <summary>Null when no ratio of either year can be worked out.</summary>
    public static RatioSheet? Of(Deal deal)
    {
        var answers = new SheetAnswers(deal, RatiosMethod.MethodId);
        var sheet = new RatioSheet(Year(answers.Number), Year(figure => answers.Number(RatiosMethod.Before(figure))));
        return sheet is { Now: var now, Before: var before } && now == new Ratios() && before == new Ratios() ? null : sheet;
    }

    private static Ratios Year(Func<string, decimal?> figure) => new(
        Share(figure(RatiosMethod.CurrentAssets), figure(RatiosMethod.TotalAssets)),
        Share(figure(RatiosMethod.NetProfit), figure(RatiosMethod.Revenue)),
        Share(figure(RatiosMethod.NetProfit), figure(RatiosMethod.TotalAssets)),
        Share(figure(RatiosMethod.Receivables), figure(RatiosMethod.Revenue)) * DaysInYear,
        Share(figure(RatiosMethod.Stock), figure(RatiosMethod.CostOfSales)) * DaysInYear);

    private static decimal? Share(decimal? part, decimal? whole) => whole > 0 ? part / whole : null;
}
