using System.Collections.Frozen;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Every rule of the catalogue. Their order is the last key by which findings are told; ids are for ever.</summary>
public static class RuleIds
{
    public static IReadOnlyList<string> InOrder { get; } =
    [
        // Is there an opportunity?
        "opp-no-event",
        "opp-no-money",
        "opp-event-past",
        "opp-budget-short",
        "opp-weak-payer",

        // Competition
        "cmp-none-named",
        "cmp-not-compared",
        "cmp-behind",
        "cmp-criteria-against",
        "cmp-filler-bid",
        "cmp-no-difference",
        "cmp-incumbent-liked",

        // Can we win?
        "win-no-inside",
        "win-no-executive",
        "win-power-against",
        "win-rules-unknown",
        "win-slipping",

        // Is it worth winning?
        "wor-nothing-in-it",
        "wor-too-thin",
        "wor-risky",

        // People and power
        "ppl-map-empty",
        "ppl-no-decider",
        "ppl-decider-unmet",
        "ppl-one-contact",
        "ppl-veto-unknown",
        "ppl-veto-against",
        "ppl-no-sponsor",
        "ppl-most-not-with-us",
        "ppl-no-opponent",
        "ppl-new-face",
        "ppl-friend-quiet",

        // Coach
        "coa-none",
        "coa-unproven",
        "coa-contradicted",
        "coa-gone-quiet",
        "coa-one-route",

        // Stage and time
        "stg-not-earned",
        "stg-stuck",
        "stg-close-past",
        "stg-close-moved",
        "stg-too-soon",
        "stg-silent",
        "stg-no-next-date",

        // Plan and execution
        "pln-no-actions",
        "pln-overdue",
        "pln-weak-point-unowned",
        "pln-one-sided",
        "pln-out-of-control",

        // Account
        "acc-visits-owed",
        "acc-leaving",
        "acc-under-review",

        // Data quality
        "dq-thin",
        "dq-late-gaps",
        "dq-old-answers",
        "dq-all-good",

        // Contradictions between methods
        "con-support-no-coach",
        "con-politics-vs-map",
        "con-exec-not-met",
        "con-close-after-event",
        "con-close-no-event",
        "con-funds-no-figure",
        "con-liked-not-met",
        "con-value-no-number",
        "con-value-negative",
        "con-profit-vs-bid",
        "con-winning-price-loses",
        "con-criteria-no-evaluator",
        "con-late-decider-unmet",
        "con-decided-but-open",
        "con-chain-owner-unmet",
        "con-chain-mesh-narrow",
        "con-coach-attitude",
        "con-coach-no-reach",
        "con-rival-liked-unseen",
        "con-strategy-misfit",
        "con-solution-before-need",
        "con-pain-stops-low",
        "con-effort-vs-tier",
        "con-finance-vs-ratios",
        "con-answer-before-change",
        "con-two-views",
        "con-signs-vs-answers",
        "con-one-mouth",

        // Positive findings
        "pos-power-sponsor",
        "pos-value-confirmed",
        "pos-event-dated",
        "pos-ahead",
        "pos-coach-verified",
        "pos-all-met",
        "pos-promises-kept",
    ];

    private static readonly FrozenDictionary<string, int> Rows =
        InOrder.Select((id, row) => (id, row)).ToFrozenDictionary(r => r.id, r => r.row, StringComparer.Ordinal);

    /// <summary>Place in the catalogue; −1 for an id that is no rule.</summary>
    public static int RowOf(string id) => Rows.GetValueOrDefault(id, -1);
}
