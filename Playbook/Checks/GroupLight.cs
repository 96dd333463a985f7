using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>Grey is not known enough; it is no judgement.</summary>
public enum Light
{
    Green,
    Amber,
    Red,
    Grey,
}

/// <summary>How we stand against the competitors in one group.</summary>
public enum Standing
{
    /// <summary>No competitor has enough answers in this group to compare, or the group is not compared.</summary>
    NotComparable,

    /// <summary>▲ At least one point ahead of every comparable competitor.</summary>
    Lead,

    /// <summary>= Neither.</summary>
    Level,

    /// <summary>▼ Behind at least one comparable competitor.</summary>
    Trail,
}

public enum Mark
{
    Plus,
    Minus,

    /// <summary>Asked, and nobody knows.</summary>
    Open,
    Unasked,
}

/// <param name="Must">One of the two criteria of its group without which it cannot be green.</param>
/// <param name="Disputed">A plus that another fact contradicts; it counts as open until settled.</param>
/// <param name="LateMinus">A must not known although the offer is out: it counts as a minus.</param>
public sealed record CriterionMark(string QuestionId, Mark Mark, bool Must, bool Disputed = false, bool LateMinus = false)
{
    public bool CountsAsPlus => Mark == Mark.Plus && !Disputed;

    public bool CountsAsMinus => Mark == Mark.Minus || LateMinus;
}

/// <param name="Comparable">Criteria of the group on which both sides are known.</param>
/// <param name="Lead">Our pluses minus theirs over these; negative when they are ahead.</param>
public sealed record CompetitorLead(string CompetitorId, string Name, int Comparable, int Lead);

/// <summary>What one more answer would do: the light after a plus and after a minus on this criterion.</summary>
public sealed record TippingPoint(string QuestionId, Light IfPlus, Light IfMinus);

/// <summary>The light of one group and the facts it was judged from.</summary>
/// <param name="Criteria">In the order of the method; in a channel without the confidential ones.</param>
/// <param name="Leads">The comparable competitors, in the order they were named.</param>
/// <param name="Capped">It would be green if no competitor were that far ahead.</param>
/// <param name="TippingPoints">The criteria on which a single answer changes the light.</param>
public sealed record GroupLight(
    string GroupId,
    Light Light,
    Standing Standing,
    ImmutableArray<CriterionMark> Criteria,
    ImmutableArray<CompetitorLead> Leads,
    bool Capped,
    ImmutableArray<TippingPoint> TippingPoints)
{
    /// <summary>Criteria were left out for this reader; the light itself is still that of all of them.</summary>
    public bool Redacted { get; init; }

    /// <summary>Pluses that nothing disputes.</summary>
    public int Plus => Criteria.Count(c => c.CountsAsPlus);

    /// <summary>Answered minuses; what merely counts as one late is <see cref="NotKnown"/>.</summary>
    public int Minus => Criteria.Count(c => c.Mark == Mark.Minus);

    public int Disputed => Criteria.Count(c => c.Disputed);

    /// <summary>Asked, and nobody knows.</summary>
    public int Open => Criteria.Count(c => c.Mark == Mark.Open);

    public int Unasked => Criteria.Count(c => c.Mark == Mark.Unasked);

    /// <summary>Plus and minus, without the disputed ones.</summary>
    public int Known => Plus + Minus;

    public int NotKnown => Open + Unasked;
}
