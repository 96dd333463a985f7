using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Results;

/// <summary>How many signs were ticked, and what to do about them.</summary>
internal static class SignsResult
{
    private static readonly LocalText Title = new("Who sets the pace", "节奏在谁手里");
    private static readonly LocalText None = new("No sign was seen.", "没有看到这类迹象。");
    private static readonly LocalText Seen = new("Signs seen: {0}; of the last {2} days: {1}.", "看到的迹象：{0} 项，其中近 {2} 天：{1} 项。");
    private static readonly LocalText InControl = new(
        "We are in control when the customer gains from what we do, and the others can only answer it.", "客户因我们做的事受益、对手只能跟着应对，才算掌握主动。");

    private static readonly LocalText Retake = new(
        "Take the pace back: ask for a talk on the customer's goals, not on price, and bring one figure of theirs.", "把节奏拿回来：约一次谈客户目标、不谈价格的会，带上一个客户自己的数字。");

    public static MethodResult? Of(Deal deal, Method method, LocalDate today, Thresholds limits)
    {
        var answers = method.Questions.Where(q => q.Kind == AnswerKind.MultiChoice)
            .Select(q => new SheetAnswers(deal, method.Id).Answer(q.Id)?.Value).OfType<AnswerValue.Chosen>().ToList();
        if (answers.Count == 0)
        {
            return null;
        }

        var seen = answers.SelectMany(a => a.Ids.Where(id => id != Choice.None).Select(id => a.Since.TryGetValue(id, out var day) ? day : (LocalDate?)null)).ToList();
        var recent = seen.Count(day => day is { } on && Period.DaysBetween(on, today) <= limits.SignsDays);
        return MethodResult.Of(ResultPart.Of(
            Title,
            [
                seen.Count == 0 ? ResultLine.Good(None) : ResultLine.Watch(Seen.With(seen.Count, recent, limits.SignsDays)),
                ResultLine.Say(seen.Count == 0 ? InControl : Retake),
            ]));
    }
}
