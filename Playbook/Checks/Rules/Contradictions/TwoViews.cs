using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Two of us answered one criterion differently of late. Who said which stays between them.</summary>
internal sealed class TwoViews() : Rule(
    "con-two-views",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(CriterionSet.All))
{
    public override Finding? Look(Facts facts)
    {
        var (disputed, seen) = (CriterionSet.None, new List<Fact>());
        foreach (var criterion in Criteria.All)
        {
            if (Newest(facts, criterion, Mark.Plus) is { } plus
                && Newest(facts, criterion, Mark.Minus) is { } minus)
            {
                disputed = disputed.With(criterion);
                seen.Add(new Fact.Answered(CheckInput.Us, criterion, Mark.Plus, plus));
                seen.Add(new Fact.Answered(CheckInput.Us, criterion, Mark.Minus, minus));
            }
        }

        return disputed.IsEmpty ? null : Found(
            Severity.Note,
            disputed,
            new Blanks { Criterion = disputed.First() },
            [.. seen]);
    }

    private static LocalDate? Newest(Facts facts, Criterion criterion, Mark mark)
    {
        LocalDate? newest = null;
        foreach (var view in facts.Answers[criterion]?.Views ?? [])
        {
            newest = view.Value == mark && facts.IsWithin(view.On, facts.Limits.ViewsDays) && !(view.On <= newest) ? view.On : newest;
        }

        return newest;
    }
}
