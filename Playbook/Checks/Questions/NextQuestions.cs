using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>The questions that would change the picture most: each is answered both ways, and the two checks compared.</summary>
internal static class NextQuestions
{
    private const int Asked = 3;

    /// <summary>Days in which a "don't know" is not asked again.</summary>
    private const int RestDays = 7;

    private const int SamePerson = 2;
    private const int WinGroup = 2;

    public static ImmutableArray<NextQuestion> Of(RuleRun run, Facts facts, Finding?[] found, Judgement today, RuleSettings settings)
    {
        if (today.Verdict.Row == VerdictRow.Over)
        {
            return [];
        }

        var exit = StageConditions.ExitCriteria(facts.Stage);
        var questions = Candidates(facts, today.Disputed).Select(Score).OrderByDescending(q => q.Score).ThenBy(q => q.Criterion);
        return Pick(questions);

        NextQuestion Score(Criterion criterion)
        {
            var plus = Supposing(criterion, Mark.Plus);
            var minus = Supposing(criterion, Mark.Minus);
            var whom = WhomToAsk.For(criterion, facts, today.Disputed);
            var score = Differences(today, plus, minus, facts.InChannel)
                + (CriterionSet.Musts.Contains(criterion) ? 2 : 0)
                + (exit.Contains(criterion) ? 2 : 0)
                + (CriterionSet.Group(PhaseOf(facts.Stage)).Contains(criterion) ? 2 : 0)
                + (whom.RoleIsMissing ? 0 : 1);
            return facts.InChannel
                ? new(criterion, whom, score, null, null)
                : new(criterion, whom, score, plus.Verdict.Verdict, minus.Verdict.Verdict);
        }

        Judgement Supposing(Criterion criterion, Mark mark)
        {
            var supposed = facts.Supposing(criterion, mark);
            return Judgement.Of(run.LookAgain(found, criterion, supposed), supposed, settings);
        }
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
            if (picked.Count < Asked
                && (question.Whom.PersonId is not { } person || picked.Count(q => q.Whom.PersonId == person) < SamePerson))
            {
                picked.Add(question);
            }
        }

        return picked.ToImmutable();
    }

    private static int Differences(Judgement today, Judgement plus, Judgement minus, bool inChannel)
    {
        var score = inChannel ? 0
            : (plus.Verdict.Verdict != minus.Verdict.Verdict ? 10 : 0)
            + (plus.Verdict.Verdict != today.Verdict.Verdict ? 4 : 0)
            + (minus.Verdict.Verdict != today.Verdict.Verdict ? 4 : 0);
        for (var group = 0; group < today.Colours.Count; group++)
        {
            score += plus.Colours[group] != minus.Colours[group] && !(inChannel && group == WinGroup) ? 3 : 0;
        }

        for (var row = 0; row < today.Rows; row++)
        {
            score += Weight(plus.Visible(row)?.Severity, minus.Visible(row)?.Severity);
        }

        return score;
    }

    private static int Weight(Severity? plus, Severity? minus) =>
        plus == minus || Severity.Strength == (plus ?? minus) ? 0
        : plus == Severity.Stop || minus == Severity.Stop ? 3
        : 1;

    /// <summary>The group that the phase of the deal is about.</summary>
    private static int PhaseOf(Stage stage) => stage switch
    {
        Stage.R1 or Stage.R2 => 0,
        Stage.R3 => 1,
        _ => WinGroup,
    };
}
