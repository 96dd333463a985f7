using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>What code must know of the method <c>value-balance</c>: its ids. Their texts are in <c>value-balance.yaml</c>.</summary>
public static class ValueBalanceMethod
{
    public const string MethodId = "value-balance";

    /// <summary>What rises and what falls: benefits.</summary>
    public static ImmutableArray<BalanceSide> Benefits { get; } =
    [
        new("rise", ["revenue", "market-share", "satisfaction", "turnover", "utilisation", "company-value", "customer-base"]),
        new("fall", ["order-time", "expenses", "returns", "waste", "paperwork", "stock-days", "closing-time", "cycle-time"]),
    ];

    public static ImmutableArray<BalanceSide> Costs { get; } =
    [
        new("acquisition", ["evaluating", "purchase-price", "ordering", "chasing", "correcting"]),
        new("possession", ["installing", "tax-insurance", "running-office", "financing"]),
        new("usage", ["training", "support", "upkeep", "depreciation", "disposal", "interfaces"]),
        new("opportunity", ["running-business", "rivals-woken", "process-change"]),
    ];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [.. Benefits.Concat(Costs).Select(side => new GroupShape(side.Group, [.. side.Questions.Select(q => new QuestionShape(q, AnswerKind.Money))]))]);
}

public sealed record BalanceSide(string Group, ImmutableArray<string> Questions);
