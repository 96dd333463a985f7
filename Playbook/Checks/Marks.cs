namespace KeyAccountBot.Playbook.Checks;

/// <summary>The twenty answers of one side, without dates: a criterion in none of the three sets was never asked.</summary>
public readonly record struct Marks(CriterionSet Plus, CriterionSet Minus, CriterionSet Open)
{
    public CriterionSet Known => Plus | Minus;

    /// <summary>Nothing was ever asked.</summary>
    public bool IsEmpty => (Plus | Minus | Open).IsEmpty;

    public Mark this[Criterion criterion] =>
        Plus.Contains(criterion) ? Mark.Plus
        : Minus.Contains(criterion) ? Mark.Minus
        : Open.Contains(criterion) ? Mark.Open
        : Mark.Unasked;

    public Marks With(Criterion criterion, Mark mark)
    {
        var rest = new Marks(Plus.Without(criterion), Minus.Without(criterion), Open.Without(criterion));
        return mark switch
        {
            Mark.Plus => rest with { Plus = rest.Plus.With(criterion) },
            Mark.Minus => rest with { Minus = rest.Minus.With(criterion) },
            Mark.Open => rest with { Open = rest.Open.With(criterion) },
            _ => rest,
        };
    }

    /// <summary>Compares the criteria of a set on which both sides are known.</summary>
    /// <returns>How many there are, and our pluses minus theirs over them.</returns>
    public (int Comparable, int Lead) Against(Marks theirs, CriterionSet over)
    {
        var both = Known & theirs.Known & over;
        return (both.Count, (Plus & both).Count - (theirs.Plus & both).Count);
    }
}
