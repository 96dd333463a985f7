namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>What findings come to together: which are hidden, which pluses are in doubt, the colours and the verdict.</summary>
internal sealed class Judgement
{
    private const int Groups = 4;
    private static readonly int LateGaps = RuleIds.RowOf("dq-late-gaps");
    private static readonly int AllGood = RuleIds.RowOf("dq-all-good");

    private readonly Finding?[] _found;
    private readonly int[] _hiddenBy;
    private readonly HiddenCause[] _causes;
    private readonly Light[] _colours = new Light[Groups];

    private Judgement(Finding?[] found, Facts facts, RuleSettings settings)
    {
        // Its late gaps are cut down below; the findings handed in stay as they were found.
        _found = found[LateGaps] is null ? found : (Finding?[])found.Clone();
        Disputed = DisputedPluses(found, facts);
        _hiddenBy = Suppression.Run(found);
        _causes = new HiddenCause[found.Length];
        for (var row = 0; row < found.Length; row++)
        {
            _causes[row] = _hiddenBy[row] >= 0 ? HiddenCause.SameCause : HiddenCause.None;
        }

        HideLateGaps();
        HideAllGood();
        for (var group = 0; group < Groups; group++)
        {
            _colours[group] = Lights.Colour(group, facts.Marks, facts.RivalMarks, facts.IsLate, Disputed, facts.Limits);
        }

        Verdict = VerdictTable.Of(this, facts);
    }

    public CriterionSet Disputed { get; }

    /// <summary>In the order of the groups.</summary>
    public IReadOnlyList<Light> Colours => _colours;

    public VerdictReason Verdict { get; }

    /// <summary>Number of rows of the catalogue.</summary>
    public int Rows => _found.Length;

    public static Judgement Of(Finding?[] found, Facts facts, RuleSettings settings) => new(found, facts, settings);

    /// <summary>The finding of a row when nothing hides it.</summary>
    public Finding? Visible(int row) => _causes[row] == HiddenCause.None ? _found[row] : null;

    public HiddenFinding? Hidden(int row) => _causes[row] == HiddenCause.None || _found[row] is not { } finding
        ? null
        : new(finding, _causes[row], _hiddenBy[row] < 0 ? null : RuleIds.InOrder[_hiddenBy[row]]);

    private static CriterionSet DisputedPluses(Finding?[] found, Facts facts)
    {
        var named = CriterionSet.None;
        foreach (var finding in found)
        {
            named |= finding is { Disputes: true } ? finding.Subjects : CriterionSet.None;
        }

        // In a channel a dispute that comes from the coach would give the coach away.
        if (!facts.InChannel && !facts.Coaches.Contradicted.IsEmpty)
        {
            foreach (var criterion in facts.Marks.Plus)
            {
                named = facts.Answers[criterion] is { Source: { } source } && facts.Coaches.Contradicted.Contains(source)
                    ? named.With(criterion)
                    : named;
            }
        }

        return named & facts.Marks.Plus;
    }

    /// <summary>A gap that another finding tells is not told twice.</summary>
    private void HideLateGaps()
    {
        if (Visible(LateGaps) is not { } gaps)
        {
            return;
        }

        var left = gaps.Subjects;
        for (var row = 0; row < _found.Length; row++)
        {
            left = row != LateGaps && Visible(row) is { } other ? left.Without(other.Subjects) : left;
        }

        _found[LateGaps] = gaps with { Subjects = left };
        _causes[LateGaps] = left.IsEmpty ? HiddenCause.NamedElsewhere : HiddenCause.None;
    }

    private void HideAllGood()
    {
        for (var row = 0; row < _found.Length; row++)
        {
            if (Visible(row) is { Disputes: true })
            {
                _causes[AllGood] = HiddenCause.AnyContradiction;
                return;
            }
        }
    }
}
