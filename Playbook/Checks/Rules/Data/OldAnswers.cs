namespace KeyAccountBot.Playbook.Checks.Rules.Data;

/// <summary>Many answers were neither changed nor confirmed for long; late they age faster. What is not known does not age.</summary>
internal sealed class OldAnswers() : Rule(
    "dq-old-answers",
    Family.Data,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.AnswerDates | Aspect.Stage).InTotal())
{
    public override Finding? Look(Facts facts)
    {
        var most = facts.IsLate ? facts.Limits.OldAnswerDaysLate : facts.Limits.OldAnswerDays;
        var old = CriterionSet.None;
        foreach (var criterion in facts.Marks.Known)
        {
            if (facts.Answers[criterion]!.On is { } on && facts.DaysSince(on) > most)
            {
                old = old.With(criterion);
            }
        }

        return old.Count < facts.Limits.OldAnswerCount ? null : Found(
            facts.IsLate ? Severity.Warn : Severity.Note,
            new Blanks { Number = old.Count, Days = most },
            [.. old.Select(facts.Saw)]);
    }
}
