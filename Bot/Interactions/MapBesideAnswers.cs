using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// Criteria 11 to 15 with what the map knows beside the question, and where the answer on record and the map disagree. Only on cards that are
/// one-to-one with somebody who sees all of the deal.
/// </summary>
internal sealed class MapBesideAnswers(DealChecks checks)
{
    private const int Most = 2;

    public WalkView On(Turn turn, Deal deal, BookRules judgedBy, WalkView view)
    {
        if (view.Method.Id != Assessment.MethodId || view.Group.Id != Assessment.Win || deal.People.IsEmpty)
        {
            return view;
        }

        var (beside, found) = Of(turn, deal, judgedBy);
        return view with
        {
            Questions =
            [
                .. view.Questions.Select(q => !q.HasNote ? q : q with
                {
                    Beside = BesideOf(q.Question.Id, beside),
                    Remarks = [.. q.Remarks, .. RemarksOf(q.Question.Id, found)],
                }),
            ],
        };
    }

    /// <summary>After single answers: where one of them and the map disagree, and what the map knows of the next question.</summary>
    public AnsweredView On(Turn turn, Deal deal, BookRules judgedBy, AnsweredView view)
    {
        if (view.Method.Id != Assessment.MethodId || deal.People.IsEmpty || !(IsOnWinning(view.Next?.Id) || view.Items.Any(i => IsOnWinning(i.Question))))
        {
            return view;
        }

        var (beside, found) = Of(turn, deal, judgedBy);
        return view with
        {
            Items = [.. view.Items.Select(i => IsOnWinning(i.Question) ? i with { Remarks = [.. i.Remarks, .. RemarksOf(i.Question!, found)] } : i)],
            Beside = IsOnWinning(view.Next?.Id) ? BesideOf(view.Next!.Id, beside) : null,
        };

        static bool IsOnWinning(string? question) => question is not null && MapBeside.Speaks(question);
    }

    /// <summary>What the map knows of a criterion; null for those that it says nothing about.</summary>
    public static LocalText? BesideOf(string criterion, CheckInput input, BookRules judgedBy) =>
        BesideOf(criterion, MapBeside.Of(input, judgedBy.Thresholds));

    public AskCriterionView On(Turn turn, Deal deal, BookRules judgedBy, AskCriterionView view)
    {
        if (view.Group.Id != Assessment.Win || deal.People.IsEmpty)
        {
            return view;
        }

        var (beside, found) = Of(turn, deal, judgedBy);
        var id = view.Question.Criterion.Id();
        return view with { Beside = BesideOf(id, beside), Remarks = [.. RemarksOf(id, found)] };
    }

    private (IReadOnlyList<Remark> Beside, List<(CriterionSet Subjects, LocalText Say)> Found) Of(Turn turn, Deal deal, BookRules judgedBy)
    {
        var today = turn.DayIn(deal.TimeZone);
        var names = checks.Names(deal, today);
        var check = DealChecks.Run(deal, today, judgedBy);
        var found = check.Findings
            .Where(f => f.Family == Family.Contradiction && !check.Muted.Any(m => m.RuleId == f.RuleId))
            .Select(f => (f.Subjects, names.Say(f))).ToList();
        return (MapBeside.Of(CheckInput.Of(deal, today), judgedBy.Thresholds), found);
    }

    private static LocalText? BesideOf(string criterion, IReadOnlyList<Remark> beside) => beside.FirstOrDefault(r => r.Question == criterion)?.Text;

    private static IEnumerable<LocalText> RemarksOf(string criterion, List<(CriterionSet Subjects, LocalText Say)> found) =>
        Criteria.Find(criterion) is { } asked ? found.Where(f => f.Subjects.Contains(asked)).Select(f => f.Say).Take(Most) : [];
}
