using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Questions;

/// <summary>The deal judged as it would be with one answer more: the best, and the worst.</summary>
internal sealed class Supposition(RuleRun run, Facts facts, Finding?[] found, Judgement today, RuleSettings settings)
{
    private const int WinGroup = 2;
    private readonly CriterionSet _exit = StageConditions.ExitCriteria(facts.Stage);

    public NextQuestion Score(Criterion criterion)
    {
        var plus = With(criterion, Mark.Plus);
        var minus = With(criterion, Mark.Minus);
        var whom = WhomToAsk.For(criterion, facts, today.Disputed);
        var structure = (CriterionSet.Musts.Contains(criterion) ? 2 : 0) + (_exit.Contains(criterion) ? 2 : 0);
        return Question(criterion, whom, plus, minus, structure);
    }

    /// <returns>Null when no rule and no light waits for the answer.</returns>
    public NextQuestion? Score(Topic topic)
    {
        var (bestFacts, worstFacts) = (facts.With(OtherTopics.AtBest(topic, facts)), facts.With(OtherTopics.AtWorst(topic, facts)));
        var (best, worst) = (With(topic, bestFacts), With(topic, worstFacts));
        if (!Waits(best) && !Waits(worst))
        {
            return null;
        }

        var exit = StageConditions.All.Any(c => c.Leaving == facts.Stage && (!facts.InChannel || c.InChannel) && c.IsMet(bestFacts) && !c.IsMet(facts));
        return Question(topic, WhomToAsk.For(topic, facts, today.Disputed), best, worst, exit ? 2 : 0);
    }

    private NextQuestion Question(Topic topic, Whom whom, Judgement best, Judgement worst, int structure)
    {
        var score = Differences(best, worst)
            + structure
            + (CriterionSet.Group(PhaseOf(facts.Stage)).Contains(topic.Near) ? 2 : 0)
            + (whom.RoleIsMissing ? 0 : 1);
        return facts.InChannel ? new(topic, whom, score, null, null) : new(topic, whom, score, best.Verdict.Verdict, worst.Verdict.Verdict);
    }

    private Judgement With(Criterion criterion, Mark mark)
    {
        var supposed = facts.Supposing(criterion, mark);
        return Judgement.Of(run.LookAgain(found, criterion, supposed), supposed, settings);
    }

    private Judgement With(Topic topic, Facts supposed) => Judgement.Of(run.LookAgain(found, topic.Aspects, supposed), supposed, settings);

    /// <summary>Something is told or coloured that is not today, or the other way round.</summary>
    private bool Waits(Judgement supposed) => Differences(supposed, today) > 0;

    private int Differences(Judgement best, Judgement worst)
    {
        var score = facts.InChannel ? 0
            : (best.Verdict.Verdict != worst.Verdict.Verdict ? 10 : 0)
            + (best.Verdict.Verdict != today.Verdict.Verdict ? 4 : 0)
            + (worst.Verdict.Verdict != today.Verdict.Verdict ? 4 : 0);
        for (var group = 0; group < today.Colours.Count; group++)
        {
            score += best.Colours[group] != worst.Colours[group] && !(facts.InChannel && group == WinGroup) ? 3 : 0;
        }

        for (var row = 0; row < today.Rows; row++)
        {
            score += Weight(best.Visible(row)?.Severity, worst.Visible(row)?.Severity);
        }

        return score;
    }

    private static int Weight(Severity? best, Severity? worst) =>
        best == worst || Severity.Strength == (best ?? worst) ? 0
        : best == Severity.Stop || worst == Severity.Stop ? 3
        : 1;

    /// <summary>The group that the phase of the deal is about.</summary>
    private static int PhaseOf(Stage stage) => stage switch
    {
        Stage.R1 or Stage.R2 => 0,
        Stage.R3 => 1,
        _ => WinGroup,
    };
}
