namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>A competitor is ahead of us on what decides. Of several the one furthest ahead is told, then the first named.</summary>
internal sealed class Behind() : Rule(
    "cmp-behind",
    Family.Competition,
    Audience.Everyone,
    Reads.Of(Facts.ComparedCriteria).And(Aspect.Rivals).InTotal())
{
    public override Finding? Look(Facts facts)
    {
        var (worst, comparable, lead) = ((string?)null, 0, 0);
        foreach (var rival in facts.Rivals)
        {
            var against = facts.LeadOver(rival);
            if (against.Comparable >= facts.Limits.ComparableMin && against.Lead <= -facts.Limits.BehindBy && against.Lead < lead)
            {
                (worst, comparable, lead) = (rival.Id, against.Comparable, against.Lead);
            }
        }

        return worst is null ? null : Found(
            Severity.Warn,
            new Blanks { Competitor = worst, Number = -lead },
            new Fact.Figure(FactName.Comparable, comparable),
            new Fact.Figure(FactName.Lead, lead));
    }
}
