using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Support inside is claimed, and no act of support is on record.</summary>
internal sealed class SupportNoCoach() : Rule(
    "con-support-no-coach",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(Criterion.InsideSupport).And(Aspect.Stage | Aspect.Coach | Aspect.Attitudes))
{
    public override Finding? Look(Facts facts)
    {
        var hasData = facts.Map.People.Length > 0 || facts.Coaches.Candidates.Length > 0;
        return facts.IsPlus(Criterion.InsideSupport)
            && facts.Stage >= Stage.R2
            && hasData
            && facts.Coaches.Verdict is (null or CoachVerdict.Unproven)
            && !facts.Map.KnownAttitudes.Any(p => p.Is(Attitude.Sponsor))
                ? Found(
                    Severity.Warn,
                    CriterionSet.Of(Criterion.InsideSupport),
                    blanks: null,
                    facts.Saw(Criterion.InsideSupport),
                    new Fact.Figure(FactName.CoachScore, (decimal)Math.Round(facts.Coaches.Best?.Score ?? 0, 2)))
                : null;
    }
}
