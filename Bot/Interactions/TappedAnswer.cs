using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// One of the three buttons below the next question. They are drawn while nobody has answered it; when somebody has since, and
/// otherwise, both answers are shown instead.
/// </summary>
internal sealed class TappedAnswer(DealDesk desk, WalkCards cards)
{
    private const string NeverAsked = "";

    /// <param name="question">A rating.</param>
    public async Task<Reply> SaveAsync(
        Turn turn, DealId id, Method method, Question question, AnswerValue answer, CancellationToken cancellationToken)
    {
        var (sheet, closed) = (new Worksheet(method, Subject.Us), WalkDoor.IsClosed(turn, method));
        var tapped = new SubmittedAnswer(question.Id, Subject.Us, NeverAsked, answer.ToText());
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var merged = AnswerMerge.Merge(deal, method, closed(deal) ? [] : [tapped]);
            return (merged, merged.Events);
        }, cancellationToken);
        if (change.Decision is not { } merged)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        if (closed(deal))
        {
            return WalkDoor.Refused(turn);
        }

        var group = method.Groups.First(g => g.Questions.Contains(question));
        if (merged.Conflicts.Count > 0)
        {
            return WalkCards.Conflict(turn, deal, sheet, group, merged.Conflicts) with { OneToOneOnly = true, ForEveryone = true };
        }

        if (merged.Rejected.Count > 0)
        {
            return cards.Answered(turn, deal, change.Found.Rules, sheet, question, [], [.. merged.Rejected.Select(r => r.Text)]);
        }

        var before = merged.Events.OfType<DealEvent.Answered>().FirstOrDefault()?.Before;
        return cards.Answered(turn, deal, change.Found.Rules, sheet, question, [new(TypedAnswers.Told(deal, question, before, answer), null, null) { Question = question.Id }], []);
    }
}
