namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>The stage is ahead of what it rests on. Answers count as given, also disputed ones.</summary>
internal sealed class NotEarned() : Rule(
    "stg-not-earned",
    Family.Stage,
    Audience.Everyone,
    Reads.Of(Rested()).And(
        Aspect.Stage | Aspect.Roles | Aspect.Chain | Aspect.Attitudes | Aspect.Meetings | Aspect.Coach | Aspect.Rivals | Aspect.BuyingMode | Aspect.Money).InTotal())
{
    private const int WorthGroup = 3;

    public override Finding? Look(Facts facts)
    {
        var unmet = facts.Unmet();
        return unmet.Length > facts.Limits.EarnedGrace
            ? Found(
                Severity.Warn,
                new Blanks { Stage = facts.Stage, Number = unmet.Length },
                [.. unmet.Select(condition => new Fact.Unmet(condition.Id))])
            : null;
    }

    private static CriterionSet Rested()
    {
        var criteria = CriterionSet.Group(WorthGroup);
        foreach (var condition in StageConditions.All)
        {
            criteria = condition.Criterion is { } criterion ? criteria.With(criterion) : criteria;
        }

        return criteria;
    }
}
