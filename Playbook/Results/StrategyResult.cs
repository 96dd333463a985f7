using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Results;

/// <summary>Which strategy the answers speak for, and why; beside the one that was chosen.</summary>
internal static class StrategyResult
{
    private static readonly LocalText Title = new("What the answers speak for", "现有回答支持哪一种");
    private static readonly LocalText Recommended = new("Recommended", "建议");
    private static readonly LocalText Chosen = new("Chosen", "已选");
    private static readonly LocalText TooLittle = new(
        "Too little is answered to recommend one. Rate us and the competitors in “assess” first.", "回答太少，还不能建议。请先在“评估”里给我方和对手评分。");

    private static readonly LocalText Differs = new("It differs from what is chosen: which fact stands behind the choice?", "与所选的不同：选择依据的是哪条事实？");

    public static MethodResult? Of(Deal deal, Method method, LocalDate today, Thresholds limits)
    {
        var input = CheckInput.Of(deal, today);
        var advice = StrategyAdvice.Of(input, limits);
        return MethodResult.Of(ResultPart.Of(
            Title,
            [
                advice is null ? ResultLine.Ask(TooLittle) : new ResultLine(ResultKind.Good, Named(method, advice.Strategy)) { Label = Recommended },
                .. advice?.Why.Select(ResultLine.Say) ?? [],
                input.Strategy is { } chosen ? ResultLine.Figure(Chosen, Named(method, chosen)) : null,
                advice is not null && input.Strategy is { } other && other != advice.Strategy ? ResultLine.Watch(Differs) : null,
            ]));
    }

    private static LocalText Named(Method method, Strategy strategy)
    {
        var id = strategy switch
        {
            Strategy.Frontal => StrategyMethod.Frontal,
            Strategy.Flanking => StrategyMethod.Flanking,
            Strategy.Divide => StrategyMethod.Divide,
            Strategy.Defend => StrategyMethod.Defend,
            _ => StrategyMethod.Develop,
        };
        return method.Find(StrategyMethod.Chosen)!.Choices.First(c => c.Id == id).Title;
    }
}
