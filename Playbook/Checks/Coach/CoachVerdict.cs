using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Checks.Coach;

/// <summary>What the evidence says about a guide inside; it is about statements and acts, never about a character.</summary>
public enum CoachVerdict
{
    Contradicted,
    Unproven,
    Likely,
    Verified,
}

/// <summary>What keeps a candidate from the next verdict.</summary>
public enum CoachGap
{
    /// <summary>The value of what is on record is too low.</summary>
    Score,

    /// <summary>Too few different behaviours.</summary>
    Behaviours,

    /// <summary>Nothing reached us by another route.</summary>
    Corroboration,

    /// <summary>The newest evidence is too old.</summary>
    Freshness,

    /// <summary>Evidence against is not settled.</summary>
    Unresolved,
}

/// <summary>A candidate and what was judged.</summary>
/// <param name="Score">Sum of the best value per behaviour.</param>
/// <param name="Behaviours">Behaviours with a value worth counting.</param>
/// <param name="Contra">Value of the evidence against that is neither settled nor too old.</param>
/// <param name="DaysSinceNewest">Age of the newest evidence for; null without any.</param>
/// <param name="Next">The verdict that comes next; null at the top.</param>
/// <param name="Missing">What is missing to it.</param>
public sealed record CoachJudgement(
    string PersonId,
    CoachVerdict Verdict,
    double Score,
    ImmutableArray<int> Behaviours,
    bool Corroborated,
    double Contra,
    int? DaysSinceNewest,
    CoachVerdict? Next,
    ImmutableArray<CoachGap> Missing);
