namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Executives are said to trust us, and none was met for long.</summary>
internal sealed class ExecutiveNotMet() : Rule(
    "con-exec-not-met",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.ExecutiveCredibility).And(Aspect.Roles | Aspect.Meetings))
{
    public override Finding? Look(Facts facts)
    {
        var days = facts.Limits.MetExecDays;
        if (!facts.IsPlus(Criterion.ExecutiveCredibility)
            || facts.Map.People.IsEmpty
            || facts.Map.People.Any(p => p.IsExecutive && facts.Map.MetWithin(p, days)))
        {
            return null;
        }

        var last = facts.Map.People.Where(p => p.IsExecutive && p.LastMet <= facts.Today).Max(p => p.LastMet);
        return Found(
            Severity.Warn,
            CriterionSet.Of(Criterion.ExecutiveCredibility),
            new Blanks { Number = days },
            facts.Saw(Criterion.ExecutiveCredibility),
            last is { } met ? new Fact.Day(FactName.LastMet, met) : new Fact.Absent(FactName.LastMet));
    }
}
