namespace KeyAccountBot.Playbook.Checks.Rules.Win;

/// <summary>Several answers on winning were a plus a short while ago and are none now.</summary>
internal sealed class Slipping() : Rule(
    "win-slipping",
    Family.Win,
    Audience.Members,
    Reads.Of(WinCriteria).And(Aspect.AnswerDates))
{
    private static readonly CriterionSet WinCriteria = CriterionSet.Group(2);

    public override Finding? Look(Facts facts)
    {
        var slipped = CriterionSet.None;
        foreach (var criterion in (facts.Marks.Minus | facts.Marks.Open) & WinCriteria)
        {
            var answer = facts.Answers[criterion]!;
            if (answer.Previous == Mark.Plus && facts.IsWithin(answer.ChangedOn, facts.Limits.SlipDays))
            {
                slipped = slipped.With(criterion);
            }
        }

        return slipped.Count < facts.Limits.SlipCount ? null : Found(
            Severity.Warn,
            slipped,
            new Blanks { Number = slipped.Count, Days = facts.Limits.SlipDays },
            [.. slipped.Select(facts.Saw)]);
    }
}
