using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using NodaTime;

namespace KeyAccountBot.Playbook.Results;

/// <summary>What the answers of each method come to: worked out where code knows the method, otherwise what is still open.</summary>
public static class MethodResults
{
    /// <param name="today">In the deal's time zone.</param>
    /// <param name="limits">Of the deal's book: what is shown here agrees with what the check says.</param>
    /// <returns>Null when there is nothing to say, and for methods that show their result elsewhere.</returns>
    public static MethodResult? Of(Deal deal, Worksheet sheet, LocalDate today, Thresholds limits) => sheet.Method.Id switch
    {
        Assessment.MethodId or DealFacts.MethodId => null,
        PainChainMethod.MethodId => PainChainResult.Of(deal) ?? OpenQuestions.Of(deal, sheet),
        ValueMethod.MethodId => ValueResult.Of(deal, sheet.Method) ?? OpenQuestions.Of(deal, sheet),
        ValueBalanceMethod.MethodId => ValueBalanceResult.Of(deal, sheet.Method) ?? OpenQuestions.Of(deal, sheet),
        RatiosMethod.MethodId => RatiosResult.Of(deal) ?? OpenQuestions.Of(deal, sheet),
        WorthMethod.MethodId => WorthResult.Of(deal, sheet.Method) ?? OpenQuestions.Of(deal, sheet),
        RetentionMethod.MethodId => RetentionResult.Of(deal, sheet.Method) ?? OpenQuestions.Of(deal, sheet),
        ControlMethod.MethodId or DangerMethod.MethodId => SignsResult.Of(deal, sheet.Method, today, limits) ?? OpenQuestions.Of(deal, sheet),
        StrategyMethod.MethodId => StrategyResult.Of(deal, sheet.Method, today, limits),
        _ => OpenQuestions.Of(deal, sheet),
    };

    /// <summary>Whether its card leads to a result.</summary>
    public static bool IsWorkedOut(Method method) => method.Id is not (Assessment.MethodId or DealFacts.MethodId);
}
