using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>We say we are liked, and hardly meet anybody.</summary>
internal sealed class LikedNotMet() : Rule(
    "con-liked-not-met",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.Relationship).And(Aspect.Meetings | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        if (!facts.IsPlus(Criterion.Relationship) || facts.Map.People.IsEmpty || facts.Stage < Stage.R2)
        {
            return null;
        }

        var met = facts.Map.CountMet(facts.Limits.MetKeyDays);
        return met < facts.Limits.MinContacts
            ? Found(
                Severity.Warn,
                CriterionSet.Of(Criterion.Relationship),
                new Blanks { Number = facts.Limits.MetKeyDays, Days = facts.Limits.MinContacts },
                facts.Saw(Criterion.Relationship),
                new Fact.Figure(FactName.PeopleMet, met))
            : null;
    }
}
