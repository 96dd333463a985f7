namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>The written criteria suit a competitor and not us. Of several the first named is told.</summary>
internal sealed class CriteriaAgainst() : Rule(
    "cmp-criteria-against",
    Family.Competition,
    Audience.Everyone,
    Reads.Of(Criterion.FormalCriteria).And(Aspect.Rivals))
{
    public override Finding? Look(Facts facts)
    {
        if (!facts.IsMinus(Criterion.FormalCriteria))
        {
            return null;
        }

        foreach (var rival in facts.Rivals)
        {
            if (rival.Answers.Marks.Plus.Contains(Criterion.FormalCriteria))
            {
                return Found(
                    Severity.Warn,
                    CriterionSet.Of(Criterion.FormalCriteria),
                    new Blanks { Competitor = rival.Id },
                    facts.Saw(Criterion.FormalCriteria),
                    Facts.Saw(rival, Criterion.FormalCriteria));
            }
        }

        return null;
    }
}
