using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>An account of the lowest tier takes much of our time, or one of the highest none. Silent while no visit was ever recorded.</summary>
internal sealed class EffortAgainstTier() : Rule(
    "con-effort-vs-tier",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Only(Aspect.Account | Aspect.Visits | Aspect.Stage))
{
    private const int Days = 30;

    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Account is not { Tier: { } tier } account || (facts.Input.Visits.IsEmpty && account.VisitsElsewhere.IsEmpty))
        {
            return null;
        }

        var visits = facts.Input.Visits.Count(v => facts.IsWithin(v.On, Days)) + account.VisitsElsewhere.Count(day => facts.IsWithin(day, Days));
        var misfit = tier switch
        {
            Tier.Lead => visits >= facts.Limits.EffortVisits,
            Tier.Platinum => visits == 0 && facts.Stage >= Stage.R3,
            _ => false,
        };
        return misfit
            ? Found(Severity.Note, new Blanks { Number = visits, Tier = tier }, new Fact.Figure(FactName.Visits, visits))
            : null;
    }
}
