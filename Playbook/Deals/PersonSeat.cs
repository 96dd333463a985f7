using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Where somebody sits in the decision: what the map knows besides name and job. What nobody recorded is null, never a middle value.</summary>
public sealed record PersonSeat
{
    public static readonly PersonSeat Empty = new();

    /// <summary>One of <see cref="Departments"/>, or words of at most <see cref="DealLimits.PersonWords"/> characters.</summary>
    public string? Department { get; init; }

    public Rank? Rank { get; init; }

    public OrganisationLevel? Level { get; init; }

    public Roles Roles { get; init; }

    /// <summary>Towards this deal.</summary>
    public Attitude? Attitude { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Authority { get; init; }

    /// <summary>1 to 5.</summary>
    public int? Influence { get; init; }

    public PoliticalStanding? Standing { get; init; }

    /// <summary>Whether the person may decide in the place of somebody above; null when nobody asked.</summary>
    public bool? Delegated { get; init; }

    /// <summary>Id of a person of the deal.</summary>
    public string? ReportsTo { get; init; }

    public TieList Ties { get; init; } = TieList.None;

    /// <summary>The step of the process the person sits on, in words.</summary>
    public string? Step { get; init; }

    public StepWeight? Weight { get; init; }

    /// <summary>The step can stop the deal.</summary>
    public bool Veto { get; init; }

    /// <summary>How often we met, as far as anybody counted.</summary>
    public int? Meetings { get; init; }

    public LocalDate? LastMet { get; init; }

    public LocalDate? NextMeeting { get; init; }

    /// <summary>What the person wants to win at work: a project, a target, a reputation. A personal note.</summary>
    public string? Wins { get; init; }

    public LocalDate? InRoleSince { get; init; }

    /// <summary>From this day on not with the customer, or not in this any more.</summary>
    public LocalDate? Left { get; init; }

    public bool IsEmpty => this == Empty;
}

/// <summary>On which level of the customer's organisation somebody decides.</summary>
public enum OrganisationLevel
{
    Group,
    Region,
    City,
}

public enum PoliticalStanding
{
    Dependent,
    Independent,
    Interdependent,
    InnerCircle,
}

/// <summary>A line to somebody that no chart shows.</summary>
/// <param name="With">Id of a person of the deal.</param>
/// <param name="Nature">A word on it, at most <see cref="DealLimits.TieNature"/> characters, or null. A personal note.</param>
public sealed record Tie(string With, string? Nature = null);

/// <summary>Hidden ties, compared by what they hold.</summary>
public sealed class TieList(ImmutableArray<Tie> items) : IEquatable<TieList>
{
    public static readonly TieList None = new([]);

    public ImmutableArray<Tie> Items { get; } = items;

    public bool Equals(TieList? other) => other is not null && Items.SequenceEqual(other.Items);

    public override bool Equals(object? obj) => Equals(obj as TieList);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);
}
