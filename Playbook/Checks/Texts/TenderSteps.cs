using System.Collections.Frozen;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Texts;

/// <summary>
/// The next step of rules that else suggest a meeting in private, a favour of a friend inside, or a talk on price: in a tender, from
/// notice to award, none of these is suggested (docs/care-with-people.md).
/// </summary>
internal static class TenderSteps
{
    private static readonly LocalText Officially = new(
        "In a tender: ask through the official contact, in writing, open to every bidder.", "招标期间：通过官方联系人书面提问，对所有投标方公开。");

    private static readonly FrozenSet<string> Rules = FrozenSet.Create(
        StringComparer.Ordinal,
        "cmp-filler-bid", "win-no-executive", "win-power-against", "win-slipping", "ppl-decider-unmet", "ppl-one-contact", "ppl-veto-unknown", "ppl-veto-against",
        "ppl-no-sponsor", "ppl-most-not-with-us", "ppl-new-face", "ppl-friend-quiet", "con-exec-not-met", "con-liked-not-met", "con-late-decider-unmet",
        "con-chain-owner-unmet", "con-chain-mesh-narrow", "con-coach-no-reach", "coa-unproven", "pos-power-sponsor");

    /// <summary>Null for a rule whose own step is fit for a tender.</summary>
    public static LocalText? Of(string ruleId) => Rules.Contains(ruleId) ? Officially : null;
}
