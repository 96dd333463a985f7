namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>ratios</c>: its ids. Their texts are in <c>ratios.yaml</c>.</summary>
public static class RatiosMethod
{
    public const string MethodId = "ratios";

    public const string Source = "figures-from";

    /// <summary>A source of figures: published by the customer.</summary>
    public const string Published = "published";

    public const string CurrentAssets = "current-assets";
    public const string TotalAssets = "total-assets";
    public const string Revenue = "revenue";
    public const string NetProfit = "net-profit";
    public const string CostOfSales = "cost-of-sales";
    public const string Receivables = "receivables";
    public const string Stock = "stock";

    private static readonly string[] Figures = [CurrentAssets, TotalAssets, Revenue, NetProfit, CostOfSales, Receivables, Stock];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            new("last-year", [new(Source, AnswerKind.Choice, [Published]), .. Figures.Select(f => new QuestionShape(f, AnswerKind.Number))]),
            new("year-before", [.. Figures.Select(f => new QuestionShape(Before(f), AnswerKind.Number))]),
        ]);

    /// <summary>The same figure of the year before.</summary>
    public static string Before(string figure) => figure + "-before";
}
