using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>Looks at a deal through all rules that are on, and again through the few that read one criterion.</summary>
internal sealed class RuleRun
{
    private readonly RuleBook _book;
    private readonly bool[] _on;

    public RuleRun(RuleBook book, RuleSettings settings, Facts facts)
    {
        (_book, Settings) = (book, settings);
        _on = [.. book.ByRow.Select(rule => rule is not null && IsOn(rule, facts))];
    }

    public RuleSettings Settings { get; }

    /// <returns>Findings by row of the catalogue.</returns>
    public Finding?[] Look(Facts facts)
    {
        var found = new Finding?[_on.Length];
        for (var row = 0; row < found.Length; row++)
        {
            found[row] = Look(row, facts);
        }

        return found;
    }

    /// <summary>The findings after one more answer: only the rules that read it look again.</summary>
    public Finding?[] LookAgain(Finding?[] before, Criterion answered, Facts facts)
    {
        var found = (Finding?[])before.Clone();
        foreach (var row in _book.Readers(answered))
        {
            found[row] = Look(row, facts);
        }

        return found;
    }

    /// <summary>The findings after a change of facts of this kind.</summary>
    public Finding?[] LookAgain(Finding?[] before, Aspect changed, Facts facts)
    {
        var found = (Finding?[])before.Clone();
        for (var row = 0; row < found.Length; row++)
        {
            found[row] = (_book.ByRow[row]?.Reads.Aspects & changed) is null or Aspect.None ? found[row] : Look(row, facts);
        }

        return found;
    }

    /// <summary>Once it is signed, or over, only the account speaks.</summary>
    private bool IsOn(Rule rule, Facts facts) =>
        Settings.IsOn(rule.Id)
        && (rule.Family == Family.Account || (facts.Stage.IsSelling() && !facts.Input.Closed))
        && (!facts.InChannel || rule.Audience == Audience.Everyone);

    private Finding? Look(int row, Facts facts)
    {
        if (!_on[row] || _book.ByRow[row]!.LookAt(facts) is not { } finding)
        {
            return null;
        }

        return Settle(Settings.Tune(finding), facts.Settled);
    }

    /// <summary>What is confirmed by a fact contradicts nothing any more.</summary>
    private static Finding? Settle(Finding finding, Criterion? settled)
    {
        if (settled is not { } criterion || finding.Family != Family.Contradiction || !finding.Subjects.Contains(criterion))
        {
            return finding;
        }

        var left = finding.Subjects.Without(criterion);
        return left.IsEmpty ? null : finding with { Subjects = left };
    }
}
