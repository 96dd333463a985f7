using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Coaching;

/// <summary>What of a deal speaks for and against its candidates, as the check reads it.</summary>
public static class CoachCandidates
{
    public static CoachCandidate Of(Deal deal, string personId) =>
        new(personId, [.. deal.EvidenceOn(personId).Where(e => Counts(deal, e)).Select(Read)]);

    /// <summary>In a tender, what was not open to every bidder counts for nobody, also when it was put down before the tender.</summary>
    internal static bool Counts(Deal deal, EvidenceItem item) =>
        !deal.Header.Tender || item.What.Against || item.What.OpenToAll || !CoachMethod.NeedsOpenness(item.What.Behaviour);

    internal static CoachEvidence Read(EvidenceItem item) => new(
        item.What.Behaviour,
        item.What.Kind,
        item.What.Happened,
        item.What.Route,
        item.What.Against,
        item.Resolution is not null,
        item.What.Prompted);
}
