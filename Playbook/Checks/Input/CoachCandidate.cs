using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>Somebody inside who may guide us, with what speaks for and against it.</summary>
public sealed record CoachCandidate(string PersonId, ImmutableArray<CoachEvidence> Evidence);

/// <param name="Behaviour">1 to 8, as in the method <c>coach</c>.</param>
/// <param name="Against">A statement proved wrong, or help given to a rival.</param>
/// <param name="Resolved">Evidence against that a member of the deal settled, with a reason.</param>
/// <param name="Prompted">Done only when asked: six of the eight behaviours count unprompted only.</param>
public sealed record CoachEvidence(
    int Behaviour,
    EvidenceKind Kind,
    LocalDate On,
    Route Route,
    bool Against = false,
    bool Resolved = false,
    bool Prompted = false);
