using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Answers that are typed: <c>5 + CFO must decide, said by Rao</c>, and where words are asked for <c>3: they want it before the tariff changes</c>.</summary>
internal sealed class TypedWalk(DealDesk desk, WalkCards cards)
{
    private static readonly TypedSheet Nothing = new([], [], [], null);

    /// <param name="personId">For a method that is asked of a person.</param>
    public async Task<Reply> AnswerAsync(
        Turn turn, DealId id, Method method, string? personId, IReadOnlyList<TypedAnswer> answers, CancellationToken cancellationToken)
    {
        var closed = WalkDoor.IsClosed(turn, method);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Typed, (deal, _) =>
        {
            var decided = closed(deal) || Worksheet.Of(deal, method, personId) is not { } sheet
                ? Nothing
                : TypedSheet.Decide(deal, sheet, answers, turn.DayIn(deal.TimeZone));
            return (decided, decided.Events);
        }, cancellationToken);
        if (change.Decision is not { } done)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var after = change.Found.Deal;
        if (closed(after))
        {
            return WalkDoor.Refused(turn);
        }

        if (Worksheet.Of(after, method, personId) is not { } about)
        {
            return WalkCards.People(turn, after, method, problem: WalkSaving.PersonGone);
        }

        if (change.Repeated)
        {
            // Saved by a copy of this activity: an answer without a number went to the question that was asked then.
            done = TypedSheet.Decide(after, about, answers, turn.DayIn(after.TimeZone), LastBy(turn.Who.Id, after, about));
        }

        return cards.Answered(turn, after, change.Found.Rules, about, done.Last, [.. done.Items.Select(Item)], done.Problems);
    }

    private static AnsweredItem Item(TypedItem item) => new(item.Told, item.Rival, item.Note)
    {
        Question = item.Rival is null ? item.Question.Id : null,
        Source = item.Source,
        Remarks = item.Remark is { } remark ? [remark] : [],
    };

    private static Question? LastBy(UserId who, Deal deal, Worksheet sheet) =>
        (from q in sheet.Method.Questions
         let answer = sheet.AnswerTo(deal, q)
         where answer?.By == who
         orderby answer.At
         select q).LastOrDefault();
}
