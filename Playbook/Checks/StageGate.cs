using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// What a stage rests on. Conditions whose facts no screen collects yet are not here; docs/rules-off.md lists them.
/// </summary>
public static class StageGate
{
    /// <summary>All conditions in force, in the order of the stages they belong to.</summary>
    public static readonly ImmutableArray<StageCondition> Conditions =
    [
        new("application-known", Stage.R1, new("what the project is", "项目是什么"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.Application)?.IsKnown == true },
        new("business-known", Stage.R1, new("what drives the customer's business", "客户业务的驱动因素"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.BusinessProfile)?.IsKnown == true },
        new("funds-asked", Stage.R2, new("a budget question that was asked and not refused", "问过预算，且没有被否定"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.Funds) is { } funds && funds != AnswerValue.Minus },
        new("reason-to-act", Stage.R2, new("a reason to act by a date", "必须行动的理由和时间"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.CompellingEvent) == AnswerValue.Plus },
        new("competition-known", Stage.R2, new("a named competitor, or “none” confirmed", "写明竞争对手，或确认没有"), InChannel: true)
            { IsMet = (deal, _) => deal.Header.NoCompetitor || deal.Rivals.Any() },
        new("criteria-known", Stage.R3, new("the formal criteria", "正式评标标准"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.FormalCriteria)?.IsKnown == true },
        new("solution-fits", Stage.R3, new("a solution that fits", "方案匹配需求"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.SolutionFit) == AnswerValue.Plus },
        new("value-unique", Stage.R4A, new("a difference the customer confirmed", "客户认可的独特价值"), InChannel: true)
            { IsMet = (deal, _) => Us(deal, Assessment.UniqueValue) == AnswerValue.Plus },
        new("worth-winning", Stage.R4A, new("a reason why winning pays", "值得赢的理由"), InChannel: true)
            { IsMet = (deal, thresholds) => Lights.RawOfGroup(deal, Assessment.Worth, thresholds).Light != Light.Red },
        new("inside-support", Stage.R4B, new("support inside the customer", "客户内部的支持"), InChannel: false)
            { IsMet = (deal, _) => Us(deal, Assessment.InsideSupport) == AnswerValue.Plus },
        new("politics-aligned", Stage.R4B, new("those with power on our side", "有权力的人希望我们赢"), InChannel: false)
            { IsMet = (deal, _) => Us(deal, Assessment.PoliticalAlignment) == AnswerValue.Plus },
    ];

    /// <summary>The conditions of all stages before <paramref name="to"/> that the deal does not meet, the earliest first.</summary>
    public static ImmutableArray<StageCondition> Missing(Deal deal, Stage to, Thresholds thresholds) =>
        [.. Conditions.Where(c => c.Leaving < to && !c.IsMet(deal, thresholds))];

    /// <summary>Those that may be named to a reader with this view.</summary>
    public static ImmutableArray<StageCondition> Nameable(ImmutableArray<StageCondition> conditions, DealView view) =>
        view == DealView.Full ? conditions : conditions.RemoveAll(c => !c.InChannel);

    private static AnswerValue? Us(Deal deal, string question) => deal.AnswerTo(Assessment.MethodId, question, Subject.Us)?.Value;
}
