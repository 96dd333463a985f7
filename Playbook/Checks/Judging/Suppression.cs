namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>
/// One root cause is told once: "A hides B" when both fired and A is at least as severe. A hidden finding still hides others, so the order
/// of the pairs does not matter; of several that hide B the first here is named.
/// </summary>
internal static class Suppression
{
    public static IReadOnlyList<SuppressionPairs> Pairs { get; } =
    [
        new("ppl-map-empty", "stg-not-earned"),
        new("con-late-decider-unmet", "ppl-decider-unmet"),
        new("con-chain-owner-unmet", "ppl-decider-unmet"),
        new("ppl-no-decider", "con-criteria-no-evaluator"),
        new("con-liked-not-met", "ppl-one-contact"),
        new("stg-silent", "stg-no-next-date", "ppl-friend-quiet", "ppl-one-contact", "con-liked-not-met", "pln-no-actions"),
        new("cmp-filler-bid", "cmp-criteria-against", "cmp-behind", "cmp-no-difference", "ppl-no-sponsor", "ppl-most-not-with-us"),
        new("con-decided-but-open", "cmp-behind"),
        new("opp-no-event", "con-close-no-event"),
        new("opp-event-past", "con-close-after-event", "con-close-no-event", "con-pain-stops-low"),
        new("stg-close-past", "con-close-no-event", "stg-stuck"),
        new("con-close-no-event", "stg-too-soon"),
        new("opp-no-money", "opp-budget-short"),
        new("opp-budget-short", "con-funds-no-figure"),
        new("coa-contradicted", "coa-gone-quiet", "con-coach-attitude", "con-one-mouth", "ppl-no-sponsor"),
        new("win-no-inside", "coa-none", "coa-unproven", "ppl-no-sponsor"),
        new("con-support-no-coach", "coa-none", "coa-unproven", "coa-gone-quiet", "ppl-no-sponsor"),
        new("coa-gone-quiet", "coa-unproven", "coa-one-route"),
        new("con-coach-attitude", "coa-unproven", "coa-gone-quiet"),
        new("con-one-mouth", "coa-one-route"),
        new("con-politics-vs-map", "ppl-most-not-with-us"),
        new("win-power-against", "ppl-most-not-with-us"),
        new("ppl-veto-against", "ppl-veto-unknown"),
        new("con-rival-liked-unseen", "ppl-no-opponent"),
        new("con-winning-price-loses", "con-profit-vs-bid", "wor-too-thin", "opp-budget-short"),
        new("con-value-negative", "con-value-no-number", "pos-value-confirmed"),
        new("wor-nothing-in-it", "wor-too-thin", "con-effort-vs-tier"),
        new("acc-under-review", "con-effort-vs-tier", "acc-visits-owed"),
        new("con-answer-before-change", "dq-old-answers", "ppl-new-face"),
        new("con-signs-vs-answers", "pln-out-of-control"),
        new("dq-late-gaps", "dq-thin"),
        new("stg-not-earned", "dq-thin"),
        new("pln-no-actions", "pln-weak-point-unowned"),
    ];

    /// <summary>The same pairs by row of the catalogue.</summary>
    private static readonly (int Shown, int Hidden)[] Rows =
        [.. from p in Pairs from hidden in p.Hides select (RuleIds.RowOf(p.Shown), RuleIds.RowOf(hidden))];

    /// <param name="found">Findings by row of the catalogue.</param>
    /// <returns>By row: the row of the finding that hides it, or −1.</returns>
    public static int[] Run(ReadOnlySpan<Finding?> found)
    {
        var hiddenBy = new int[found.Length];
        Array.Fill(hiddenBy, -1);
        foreach (var (shown, hidden) in Rows)
        {
            if (hiddenBy[hidden] < 0 && found[hidden] is { } b && found[shown] is { } a && a.Severity >= b.Severity)
            {
                hiddenBy[hidden] = shown;
            }
        }

        return hiddenBy;
    }
}

/// <param name="Shown">The root cause.</param>
/// <param name="Hides">What it explains.</param>
internal sealed record SuppressionPairs(string Shown, params string[] Hides);
