using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Judging;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>
/// The questions that would change the picture most: each is answered both ways, and the two checks compared. The criteria come first;
/// what else is open takes the places they leave (docs/decisions/0018).
/// </summary>
internal static class NextQuestions
{
    private const int Asked = 3;

    /// <summary>Days in which a "don't know" is not asked again.</summary>
    private const int RestDays = 7;

    private const int SamePerson = 2;

    public static ImmutableArray<NextQuestion> Of(RuleRun run, Facts facts, Finding?[] found, Judgement today, RuleSettings settings)
    {
        if (today.Verdict.Row == VerdictRow.Over)
        {
            return [];
        }

        var supposed = new Supposition(run, facts, found, today, settings);
        var criteria = Candidates(facts, today.Disputed).Select(supposed.Score).OrderByDescending(q => q.Score).ThenBy(q => q.Criterion);

        // Only worked out when there is room: what sorts is not looked at before the criteria are used up.
        var others = OtherTopics.Open(facts, RestDays).Select(supposed.Score).OfType<NextQuestion>().OrderByDescending(q => q.Score);
        return Pick(criteria.Concat(others));
    }

    private static IEnumerable<Criterion> Candidates(Facts facts, CriterionSet disputed) => Criteria.All.Where(c =>
        (!facts.IsKnown(c) || disputed.Contains(c))
        && facts.MayName(c)
        && !(facts.Answers[c] is { Value: Mark.Open, On: { } on } && Period.DaysBetween(on, facts.Today) <= RestDays));

    /// <summary>Two questions to one person are one visit; a third is left for next time.</summary>
    private static ImmutableArray<NextQuestion> Pick(IEnumerable<NextQuestion> questions)
    {
        var picked = ImmutableArray.CreateBuilder<NextQuestion>(Asked);
        foreach (var question in questions)
        {
            if (question.Whom.PersonId is not { } person || picked.Count(q => q.Whom.PersonId == person) < SamePerson)
            {
                picked.Add(question);
            }

            if (picked.Count == Asked)
            {
                break;
            }
        }

        return picked.ToImmutable();
    }
}
