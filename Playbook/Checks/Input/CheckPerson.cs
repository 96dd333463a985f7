using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>Somebody of the customer on the map. What nobody recorded is null, never a middle value.</summary>
public sealed record CheckPerson
{
    /// <summary><c>p1</c>, <c>p2</c> …: their order is the order of the map.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public Roles Roles { get; init; }

    public Rank? Rank { get; init; }

    /// <summary>One of <see cref="Departments"/>, or any other word.</summary>
    public string? Department { get; init; }

    public Attitude? Attitude { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Authority { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Influence { get; init; }

    /// <summary>Weight of the step the person sits on.</summary>
    public StepWeight? Step { get; init; }

    /// <summary>The step can stop the deal.</summary>
    public bool Veto { get; init; }

    public LocalDate? InRoleSince { get; init; }

    /// <summary>When the person joined or changed role otherwise than <see cref="InRoleSince"/> tells.</summary>
    public ImmutableArray<LocalDate> Changes { get; init; } = [];

    public LocalDate? Left { get; init; }

    /// <summary>Null when we never met.</summary>
    public LocalDate? LastMet { get; init; }

    public LocalDate? NextMeeting { get; init; }

    /// <summary>Ids of the people this one reports to, or has a line to.</summary>
    public ImmutableArray<string> Ties { get; init; } = [];

    /// <summary>Authority × influence; null when either is missing.</summary>
    public int? Power => Authority * Influence;

    public bool Has(Roles role) => (Roles & role) != 0;

    public bool Is(Attitude atLeast) => Attitude >= atLeast;

    public bool IsExecutive => Rank == Input.Rank.Executive;
}

/// <summary>One person can have several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    DecisionMaker = 1,
    Approver = 2,
    Initiator = 4,
    User = 8,
    Evaluator = 16,
    Influencer = 32,
    Executor = 64,
}

public enum Rank
{
    Staff,
    Head,

    /// <summary>Owner, board or vice president.</summary>
    Executive,
}

/// <summary>Towards this deal, as seen by us.</summary>
public enum Attitude
{
    Hostile = -2,
    NonSupporter = -1,
    Neutral = 0,
    Supporter = 1,
    Sponsor = 2,
    PowerSponsor = 3,
}

public enum StepWeight
{
    Basic,
    Key,
    Decisive,
}

/// <summary>Departments that are better placed than others to know a criterion.</summary>
public static class Departments
{
    public const string Finance = "finance";
    public const string Purchasing = "purchasing";
    public const string Technical = "technical";
    public const string Operations = "operations";
    public const string Project = "project";
}
