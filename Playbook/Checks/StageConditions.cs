using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Everything the stages rest on, in their order. Answers count as given, also disputed ones.</summary>
internal static class StageConditions
{
    private const int WorthGroup = 3;
    private const int PeopleMet = 2;

    public static readonly ImmutableArray<StageCondition> All =
    [
        Known("application-known", Stage.R1, Criterion.Application, new("what the project is", "项目是什么")),
        Known("business-known", Stage.R1, Criterion.BusinessProfile, new("what drives the customer's business", "客户业务的驱动因素")),
        Other("person-on-map", Stage.R1, new("a person on the map", "决策链上的第一个人"), f => f.Map.People.Length > 0),
        new("funds-asked", Stage.R2, new("a budget question that was asked and not refused", "问过预算，且没有被否定"), InChannel: true)
        {
            Criterion = Criterion.Funds,
            IsMet = f => f.Marks[Criterion.Funds] is Mark.Plus or Mark.Open,
        },
        Plus("reason-to-act", Stage.R2, Criterion.CompellingEvent, new("a reason to act by a date", "必须行动的理由和时间")),
        Other("competition-known", Stage.R2, new("a named competitor, or “none” confirmed", "写明竞争对手，或确认没有"), f => f.Input.NoCompetitor || f.Rivals.Length > 0),
        Other("mode-known", Stage.R2, new("how the customer buys", "客户的采购方式"), f => f.Input.BuyingMode is not null),
        Other("decider-on-map", Stage.R3, new("the decision maker on the map", "决策链上标出拍板的人"), f => f.Map.DecisionMakers.Length > 0),
        Known("criteria-known", Stage.R3, Criterion.FormalCriteria, new("the formal criteria", "正式评标标准")),
        Plus("solution-fits", Stage.R3, Criterion.SolutionFit, new("a solution that fits", "方案匹配需求")),
        Other("two-met", Stage.R3, new("two people met", "至少见过两位客户"), f => f.Map.People.Count(p => p.LastMet is not null) >= PeopleMet),
        Plus("value-unique", Stage.R4A, Criterion.UniqueValue, new("a difference the customer confirmed", "客户认可的独特价值")),
        Other("decider-met", Stage.R4A, new("a meeting with the decision maker", "见过拍板的人"), f => f.Map.DecisionMakers.Any(p => p.LastMet is not null)),
        Other("coach-likely", Stage.R4A, new("a guide inside who showed it by acts", "有行动证明的内部带路人"), f => f.Coaches.IsTrusted, inChannel: false),
        Other("worth-winning", Stage.R4A, new("a reason why winning pays", "值得赢的理由"), f => Lights.RawColour(WorthGroup, f.Marks, f.Limits) != Light.Red),
        Plus("inside-support", Stage.R4B, Criterion.InsideSupport, new("support inside the customer", "客户内部的支持"), inChannel: false),
        Plus("politics-aligned", Stage.R4B, Criterion.PoliticalAlignment, new("those with power on our side", "有权力的人希望我们赢"), inChannel: false),
        Other("veto-clear", Stage.R4B, new("nobody against us who can veto", "有否决权的人不反对"), f => !f.Map.People.Any(p => p.Veto && p.Attitude <= Attitude.NonSupporter), inChannel: false),
        Other("bid-worked-out", Stage.R4B, new("a bid with price and full cost", "算清价格和成本的报价"), f => f.Input.Bid is { Price: not null, FullCost: not null }),
    ];

    /// <summary>The criteria that leaving this stage rests on.</summary>
    public static CriterionSet ExitCriteria(Stage stage)
    {
        var criteria = CriterionSet.None;
        foreach (var condition in All)
        {
            criteria = condition.Leaving == stage && condition.Criterion is { } criterion ? criteria.With(criterion) : criteria;
        }

        return criteria;
    }

    private static StageCondition Known(string id, Stage leaving, Criterion criterion, LocalText missing) =>
        new(id, leaving, missing, InChannel: true) { Criterion = criterion, IsMet = f => f.IsKnown(criterion) };

    private static StageCondition Plus(string id, Stage leaving, Criterion criterion, LocalText missing, bool inChannel = true) =>
        new(id, leaving, missing, inChannel) { Criterion = criterion, IsMet = f => f.IsPlus(criterion) };

    private static StageCondition Other(string id, Stage leaving, LocalText missing, Func<Facts, bool> isMet, bool inChannel = true) =>
        new(id, leaving, missing, inChannel) { IsMet = isMet };
}
