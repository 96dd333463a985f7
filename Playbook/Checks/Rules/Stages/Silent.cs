using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Rules.Stages;

/// <summary>Nothing happened for long: no visit, no answer about anybody, no fact, no action begun or done, no evidence. What is to come has not happened.</summary>
internal sealed class Silent() : Rule(
    "stg-silent",
    Family.Stage,
    Audience.Everyone,
    Reads.Of(CriterionSet.All).And(Aspect.Stage | Aspect.AnswerDates | Aspect.Rivals | Aspect.Visits | Aspect.Actions | Aspect.Coach))
{
    public override Finding? Look(Facts facts)
    {
        var limit = facts.IsLate ? facts.Limits.SilentDaysLate : facts.Limits.SilentDays;
        return Last(facts) is { } last && facts.DaysSince(last) is var days && days > limit
            ? Found(Severity.Warn, new Blanks { Number = days }, new Fact.Day(FactName.LastEvent, last))
            : null;
    }

    /// <summary>By plain loops: this one looks again at every question that is weighed.</summary>
    private static LocalDate? Last(Facts facts)
    {
        LocalDate? last = null;
        SeeAnswers(facts.Answers);
        foreach (var rival in facts.Rivals)
        {
            SeeAnswers(rival.Answers);
        }

        See(facts.Input.FactsAnsweredOn);
        foreach (var visit in facts.Input.Visits)
        {
            See(visit.On);
        }

        foreach (var action in facts.Input.Actions)
        {
            See(action.Created);
            See(action.DoneOn);
        }

        foreach (var candidate in facts.Input.Coaches)
        {
            foreach (var piece in candidate.Evidence)
            {
                See(piece.On);
            }
        }

        return last;

        void SeeAnswers(AnswerSheet answers)
        {
            for (var number = 0; number < Criteria.All.Count; number++)
            {
                See(answers[(Criterion)number]?.On);
            }
        }

        void See(LocalDate? on)
        {
            if (on <= facts.Today && !(on <= last))
            {
                last = on;
            }
        }
    }
}
