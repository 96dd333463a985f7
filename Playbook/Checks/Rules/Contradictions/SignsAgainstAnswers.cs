using KeyAccountBot.Playbook.Checks.Input;
using NodaTime;
using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>A warning sign was seen after we gave the plus it speaks against.</summary>
internal sealed class SignsAgainstAnswers() : Rule(
    "con-signs-vs-answers",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of([.. SpeaksAgainst.Select(s => s.Criterion)]).And(Aspect.Signs | Aspect.AnswerDates))
{
    private static readonly (string Sign, Criterion Criterion)[] SpeaksAgainst =
    [
        (Signs.BudgetGone, Criterion.Funds),
        (Signs.CriteriaDrift, Criterion.FormalCriteria),
        (Signs.CallsNotReturned, Criterion.Relationship),
        (Signs.PriceOnly, Criterion.UniqueValue),
        (Signs.NoInsideHelp, Criterion.InsideSupport),
        (Signs.MeetingsDelegated, Criterion.ExecutiveCredibility),
    ];

    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Signs is not { } ticked)
        {
            return null;
        }

        var (doubted, seen) = (CriterionSet.None, new List<Fact>());
        foreach (var (sign, criterion) in SpeaksAgainst)
        {
            if (facts.IsPlus(criterion)
                && Newest(facts, ticked, sign) is { } on
                && on > facts.Answers[criterion]?.On)
            {
                doubted = doubted.With(criterion);
                seen.Add(facts.Saw(criterion));
                seen.Add(new Fact.Sign(sign, on));
            }
        }

        return doubted.IsEmpty ? null : Found(
            Severity.Warn,
            doubted,
            new Blanks { Criterion = doubted.First() },
            [.. seen]);
    }

    private static LocalDate? Newest(Facts facts, ImmutableArray<TickedSign> ticked, string sign)
    {
        LocalDate? newest = null;
        foreach (var tick in ticked)
        {
            newest = tick.Id == sign && tick.On <= facts.Today && !(tick.On <= newest) ? tick.On : newest;
        }

        return newest;
    }
}
