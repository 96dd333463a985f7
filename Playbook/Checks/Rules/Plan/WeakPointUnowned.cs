namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>A minus has been known for long and no action is meant to mend it. The days of the oldest are told.</summary>
internal sealed class WeakPointUnowned() : Rule(
    "pln-weak-point-unowned",
    Family.Plan,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Actions | Aspect.AnswerDates))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Actions.IsEmpty || facts.Marks.Minus.IsEmpty)
        {
            return null;
        }

        var named = CriterionSet.None;
        foreach (var action in facts.Input.Actions)
        {
            named |= action.Names;
        }

        var (weak, longest) = (CriterionSet.None, 0);
        foreach (var criterion in facts.Marks.Minus.Without(named))
        {
            if (facts.Answers[criterion]!.On is { } on && facts.DaysSince(on) is var days && days > facts.Limits.WeakPointDays)
            {
                (weak, longest) = (weak.With(criterion), Math.Max(longest, days));
            }
        }

        return weak.IsEmpty ? null : Found(Severity.Note, weak, new Blanks { Number = longest }, [.. weak.Select(facts.Saw)]);
    }
}
