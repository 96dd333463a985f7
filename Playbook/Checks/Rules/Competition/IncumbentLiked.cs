namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>A competitor supplies them today and is liked, and of us this is not on record.</summary>
internal sealed class IncumbentLiked() : Rule(
    "cmp-incumbent-liked",
    Family.Competition,
    Audience.Everyone,
    Reads.Of(Criterion.Relationship).And(Aspect.Rivals))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.CurrentSupplier is not { } supplier || facts.IsPlus(Criterion.Relationship))
        {
            return null;
        }

        foreach (var rival in facts.Rivals)
        {
            if (rival.Id == supplier && rival.Answers.Marks.Plus.Contains(Criterion.Relationship))
            {
                return Found(
                    Severity.Warn,
                    CriterionSet.Of(Criterion.Relationship),
                    new Blanks { Competitor = rival.Id },
                    Facts.Saw(rival, Criterion.Relationship),
                    facts.Saw(Criterion.Relationship));
            }
        }

        return null;
    }
}
