using System.Collections;
using System.Numerics;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>A set of criteria in one number: a check asks some thousand times which criteria are in it.</summary>
public readonly record struct CriterionSet(int Bits) : IEnumerable<Criterion>
{
    private const int PerGroup = 5;

    public static readonly CriterionSet None;

    public static readonly CriterionSet All = new((1 << (PerGroup * 4)) - 1);

    /// <summary>Two per group: without them a group's light cannot be good.</summary>
    public static readonly CriterionSet Musts = OfIds(Assessment.MustCriteria);

    /// <summary>Never named or asked in a channel.</summary>
    public static readonly CriterionSet OneToOne = OfIds(Assessment.OneToOneCriteria);

    public int Count => BitOperations.PopCount((uint)Bits);

    public bool IsEmpty => Bits == 0;

    public static CriterionSet Of(params ReadOnlySpan<Criterion> criteria)
    {
        var bits = 0;
        foreach (var criterion in criteria)
        {
            bits |= 1 << (int)criterion;
        }

        return new(bits);
    }

    /// <param name="group">0 opportunity, 1 compete, 2 win, 3 worth.</param>
    public static CriterionSet Group(int group) => new(((1 << PerGroup) - 1) << (group * PerGroup));

    internal static CriterionSet OfIds(IEnumerable<string> ids) => Of([.. ids.Select(Criteria.Find).OfType<Criterion>()]);

    public bool Contains(Criterion criterion) => (Bits & (1 << (int)criterion)) != 0;

    public CriterionSet With(Criterion criterion) => new(Bits | (1 << (int)criterion));

    public CriterionSet Without(Criterion criterion) => new(Bits & ~(1 << (int)criterion));

    public CriterionSet Without(CriterionSet others) => new(Bits & ~others.Bits);

    public static CriterionSet operator |(CriterionSet left, CriterionSet right) => new(left.Bits | right.Bits);

    public static CriterionSet operator &(CriterionSet left, CriterionSet right) => new(left.Bits & right.Bits);

    /// <summary>In the order of their numbers.</summary>
    public IEnumerator<Criterion> GetEnumerator()
    {
        for (var left = Bits; left != 0; left &= left - 1)
        {
            yield return (Criterion)BitOperations.TrailingZeroCount(left);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(' ', this.Select(c => c.Id()));
}
