namespace KeyAccountBot.Playbook.Checks.Rules.Data;

/// <summary>The offer is out and a must is not known. The engine takes out what another finding names.</summary>
internal sealed class LateGaps() : Rule(
    "dq-late-gaps",
    Family.Data,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var gaps = CriterionSet.Musts.Without(facts.Marks.Known);
        gaps = facts.InChannel ? gaps.Without(CriterionSet.OneToOne) : gaps;
        return facts.IsLate && !facts.Marks.IsEmpty && !gaps.IsEmpty ? Found(Severity.Warn, gaps) : null;
    }
}
