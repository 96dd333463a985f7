namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>We lead every named competitor on what decides.</summary>
internal sealed class Ahead() : Rule(
    "pos-ahead",
    Family.Strength,
    Audience.Everyone,
    Reads.Of(Facts.ComparedCriteria).And(Aspect.Rivals).InTotal())
{
    public override Finding? Look(Facts facts)
    {
        var least = int.MaxValue;
        foreach (var rival in facts.Rivals)
        {
            var (comparable, lead) = facts.LeadOver(rival);
            if (comparable < facts.Limits.ComparableMin || lead < facts.Limits.BehindBy)
            {
                return null;
            }

            least = Math.Min(least, lead);
        }

        return facts.Rivals.IsEmpty ? null : Found(Severity.Strength, blanks: null, new Fact.Figure(FactName.Lead, least));
    }
}
