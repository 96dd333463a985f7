using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The card on which what a finding is about can be changed.</summary>
public sealed record FindingDoor(LocalText Title, string Verb, params IReadOnlyList<(string Key, object Value)> Extra)
{
    private static readonly FindingDoor Edit = new(new("Edit deal", "修改商机"), Verbs.EditDeal);
    private static readonly FindingDoor Facts = new(new("Facts", "要点"), Verbs.OpenFacts);
    private static readonly FindingDoor Value = Sheet(ValueMethod.MethodId, new("Value", "价值主张"));
    private static readonly FindingDoor Coach = new(new("Coach", "教练"), Verbs.OpenCoach);
    private static readonly FindingDoor FindCoach = new(new("Find a coach", "找教练"), Verbs.FindCoach);
    private static readonly FindingDoor Map = new(new("Map", "决策链"), Verbs.OpenMap);
    private static readonly FindingDoor Plan = new(new("Plan", "计划"), Verbs.OpenPlan);
    private static readonly FindingDoor Visits = new(new("Visits", "拜访"), Verbs.ListVisits);
    private static readonly FindingDoor Stage = new(new("Stage", "阶段"), Verbs.OpenStage);

    private static readonly Dictionary<string, FindingDoor> ByRule = new(StringComparer.Ordinal)
    {
        ["cmp-none-named"] = Edit,
        ["stg-close-past"] = Edit,
        ["stg-close-moved"] = Edit,
        ["stg-too-soon"] = Edit,
        ["con-close-no-event"] = Edit,
        ["opp-event-past"] = Facts,
        ["opp-budget-short"] = Facts,
        ["cmp-incumbent-liked"] = Facts,
        ["pln-out-of-control"] = Sheet(ControlMethod.MethodId, new("Control", "主动权")),
        ["con-close-after-event"] = Facts,
        ["con-funds-no-figure"] = Facts,
        ["con-value-no-number"] = Value,
        ["con-profit-vs-bid"] = Facts,
        ["con-winning-price-loses"] = Facts,
        ["con-strategy-misfit"] = Sheet(StrategyMethod.MethodId, new("Strategy", "策略")),
        ["con-value-negative"] = Sheet(ValueBalanceMethod.MethodId, new("Value balance", "价值账")),
        ["con-pain-stops-low"] = Sheet(PainChainMethod.MethodId, new("Pain chain", "痛点链")),
        ["con-finance-vs-ratios"] = Sheet(RatiosMethod.MethodId, new("Ratios", "财务比率")),
        ["acc-leaving"] = Sheet(RetentionMethod.MethodId, new("Retention", "客户保持")),
        ["pos-value-confirmed"] = Value,
        ["pos-event-dated"] = Facts,
        ["coa-none"] = FindCoach,
        ["coa-unproven"] = Coach,
        ["coa-contradicted"] = Coach,
        ["coa-gone-quiet"] = Coach,
        ["coa-one-route"] = Coach,
        ["con-support-no-coach"] = Coach,
        ["pos-coach-verified"] = Coach,
        ["win-no-inside"] = FindCoach,
        ["con-late-decider-unmet"] = Map,
        ["con-chain-owner-unmet"] = Map,
        ["con-chain-mesh-narrow"] = Map,
        ["con-coach-attitude"] = Map,
        ["con-coach-no-reach"] = Map,
        ["con-rival-liked-unseen"] = Map,
        ["con-criteria-no-evaluator"] = Map,
        ["pos-power-sponsor"] = Map,
        ["pos-all-met"] = Map,
        ["pln-no-actions"] = Plan,
        ["pln-overdue"] = Plan,
        ["pln-weak-point-unowned"] = Plan,
        ["pln-one-sided"] = Plan,
        ["pos-promises-kept"] = Plan,
        ["stg-no-next-date"] = Visits,
        ["stg-not-earned"] = Stage,
        ["stg-stuck"] = Stage,
        ["cmp-not-compared"] = AssessAt(1),
        ["cmp-behind"] = AssessAt(1),
        ["cmp-filler-bid"] = AssessAt(1),
        ["win-slipping"] = AssessAt(2),
        ["dq-thin"] = AssessAt(null),
        ["dq-old-answers"] = AssessAt(0),
        ["dq-all-good"] = AssessAt(0),
        ["stg-silent"] = AssessAt(null),
    };

    /// <summary>The rule's own card, else the group of the first criterion it is about; null when no card changes it yet.</summary>
    public static FindingDoor? Of(Finding finding) =>
        ByRule.TryGetValue(finding.RuleId, out var door) ? door
        : finding.RuleId.StartsWith("ppl-", StringComparison.Ordinal) ? Map
        : finding.Subjects.IsEmpty ? null
        : AssessAt((int)finding.Subjects.First() / CriterionSet.Group(0).Count);

    private static FindingDoor Sheet(string method, LocalText title) => new(title, Verbs.OpenWalk, (Payload.Method, method));

    /// <param name="group">Null for where it was left.</param>
    private static FindingDoor AssessAt(int? group) => group is { } index
        ? new(new("Assess", "评估"), Verbs.OpenWalk, (Payload.Method, Assessment.MethodId), (Payload.Group, Assessment.Groups[index]))
        : new(new("Assess", "评估"), Verbs.OpenWalk, (Payload.Method, Assessment.MethodId));
}
