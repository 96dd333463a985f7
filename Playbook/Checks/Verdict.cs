using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Checks;

public enum Verdict
{
    /// <summary>The deal is over, or signed.</summary>
    None,

    /// <summary>Stop and think: a talk with the manager about changing, pausing or leaving.</summary>
    Stop,

    Improve,
    Pursue,
}

/// <summary>The row of the verdict table that decided, in its order.</summary>
public enum VerdictRow
{
    Over,
    StopFinding,
    TooEarly,
    NoCase,
    TwoRed,
    OneRed,
    GreyTooLong,
    OpportunityNotGreen,
    ManyWarnings,
    LateWithoutSupport,
    Clear,
}

/// <param name="Groups">The groups that decided, 0 to 3; empty when none did.</param>
/// <param name="Known">Of our twenty answers, + or −.</param>
/// <param name="Stops">Findings that count, by severity.</param>
/// <param name="Contradictions">Contradictions among <paramref name="Warns"/>.</param>
public sealed record VerdictReason(
    Verdict Verdict, VerdictRow Row, ImmutableArray<int> Groups, int Known, int Stops, int Warns, int Contradictions)
{
    public bool Equals(VerdictReason? other) =>
        other is not null && Row == other.Row && Groups.SequenceEqual(other.Groups)
        && (Known, Stops, Warns, Contradictions) == (other.Known, other.Stops, other.Warns, other.Contradictions);

    public override int GetHashCode() => HashCode.Combine(Row, Known, Stops, Warns, Contradictions);
}
