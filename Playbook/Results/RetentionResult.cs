using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>What holds the customer, and what may let them go.</summary>
internal static class RetentionResult
{
    private static readonly LocalText Title = new("What holds them, and what does not", "什么留得住，什么留不住");
    private static readonly LocalText Holds = new("{0} of {1} points hold.", "{1} 项中有 {0} 项稳固。");
    private static readonly LocalText Loose = new("{0}: agree with the customer what to change, and by when.", "{0}：与客户商定改什么、何时改好。");
    private static readonly LocalText NotAsked = new("{0}: ask the customer about it at the next visit.", "{0}：下次拜访时请教客户。");

    public static MethodResult? Of(Deal deal, Method method)
    {
        var answers = new SheetAnswers(deal, RetentionMethod.MethodId);
        var points = method.Questions.Where(q => RetentionMethod.Points.Contains(q.Id)).ToList();
        return points.TrueForAll(q => answers.Answer(q.Id) is null) ? null : MethodResult.Of(ResultPart.Of(
            Title,
            [
                ResultLine.Say(Holds.With(points.Count(q => answers.Rating(q.Id) == true), points.Count)),
                .. points.Where(q => answers.Rating(q.Id) == false).Select(q => ResultLine.Watch(Named(Loose, q))),
                .. points.Where(q => answers.Rating(q.Id) is null).Select(q => ResultLine.Ask(Named(NotAsked, q))),
            ]));
    }

    private static LocalText Named(LocalText text, Question question) => new(text.With(question.Title.En).En, text.With(question.Title.Zh).Zh);
}
