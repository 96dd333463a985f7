using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Something that happened and shows one of the eight behaviours of a guide, or the opposite.</summary>
/// <param name="Behaviour">1 to 8, as in the method <c>coach</c>.</param>
/// <param name="Happened">In the deal's time zone.</param>
/// <param name="Against">A statement proved wrong, or help given to a rival.</param>
/// <param name="Text">What happened: 1 to <see cref="DealLimits.Note"/> characters; empty once erased or withdrawn, and for a colleague's tap.</param>
public sealed record Observation(int Behaviour, EvidenceKind Kind, LocalDate Happened, Route Route, bool Against, string Text)
{
    /// <summary>We asked for it. Six of the behaviours count only when nobody did.</summary>
    public bool Prompted { get; init; }

    /// <summary>Every bidder could know it: in a tender three behaviours count only then.</summary>
    public bool OpenToAll { get; init; }

    /// <summary>Id of the person through whom it reached us; null when it was nobody on record.</summary>
    public string? Through { get; init; }

    /// <summary>Id of the evidence that its author was asked about without reading it; null for what was put down unasked.</summary>
    public string? Confirms { get; init; }
}

/// <summary>One observation on record. It is never changed: it is resolved or withdrawn.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c> …</param>
/// <param name="Person">Id of the candidate it is about.</param>
public sealed record EvidenceItem(string Id, string Person, Observation What, UserId By, Instant At)
{
    /// <summary>How evidence against was settled; null while it stands.</summary>
    public Resolution? Resolution { get; init; }

    /// <summary>Taken back by a member; it keeps its id, so that an old card cannot mean another.</summary>
    public bool Withdrawn { get; init; }

    public EvidenceLink Link { get; init; } = EvidenceLink.None;

    /// <summary>Colleagues who were asked what they know of it, at most one entry each.</summary>
    public ImmutableList<ColleagueAsk> Asks { get; init; } = [];

    /// <summary>Keeps the verdict at most unproven, however old it gets.</summary>
    public bool IsOpenAgainst => What.Against && !Withdrawn && Resolution is null;
}

/// <param name="Reason">1 to <see cref="DealLimits.Reason"/> characters.</param>
public sealed record Resolution(string Reason, UserId By, Instant At);
