using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Saves a submitted card of a walk, or settles a conflict about it, and goes on from there.</summary>
internal sealed class WalkSaving(DealDesk desk, DealViews views, WalkCards cards, CheckReplies checks)
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    internal static readonly LocalText PersonGone = new(
        "This person is no longer on the map. Your answers were not saved; they are still on the card where you typed them.",
        "此人已不在决策链上，您的回答没有保存，仍在您填写的卡片上。");

    /// <param name="shown">What the card showed when it was drawn.</param>
    public async Task<Reply> SaveAsync(
        Turn turn, DealId id, Submission card, Method method, QuestionGroup group, Shown shown, CancellationToken cancellationToken)
    {
        var closed = WalkDoor.IsClosed(turn, method);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var submitted = closed(deal) ? SubmittedSheet.Nothing : SubmittedSheet.Of(card, deal, method, shown, turn.DayIn(deal.TimeZone));
            return (submitted, submitted.Merged.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        if (closed(deal))
        {
            return WalkDoor.Refused(turn);
        }

        if (Worksheet.Of(deal, method, card[Payload.Person]) is not { } sheet)
        {
            return WalkCards.People(turn, deal, method, problem: PersonGone) with { Beside = true };
        }

        var submitted = change.Decision!;
        var (decided, conflicts) = (submitted.Merged, submitted.Conflicts(deal, method));

        // What was refused comes first: its card holds the conflicting answers too, and asks about them when it is saved.
        if (decided.Rejected.Count > 0)
        {
            return cards.Rejected(turn, deal, change.Found.Rules, sheet, group, card, shown, decided.Rejected, conflicts) with { OneToOneOnly = true, ForEveryone = true };
        }

        var reply = conflicts.Count > 0
            ? WalkCards.Conflict(turn, deal, sheet, group, conflicts, card[Payload.Go] == Go.Check ? Go.Check : null)
            : Onward(turn, change.Found, sheet, group, card, change.IsSaved ? SavedWith(deal, method) : null);

        // Conflicts that had no room are nowhere but on the card that was tapped.
        var beside = conflicts.Count > AnswerConflictCard.MostItems;
        return reply with { OneToOneOnly = true, ForEveryone = !beside, Beside = beside };
    }

    private static LocalText SavedWith(Deal deal, Method method) => WalkView.RemarksOf(deal, method)
        .Aggregate(Saved, (told, remark) => new($"{told.En} {remark.Text.En}", told.Zh + remark.Text.Zh));

    private Reply Onward(Turn turn, DealLookup found, Worksheet sheet, QuestionGroup group, Submission card, LocalText? told)
    {
        var (deal, method) = (found.Deal, sheet.Method);
        var page = card.Whole(Payload.Parties) == 1 ? 1 : 0;
        var at = method.Groups.ToList().IndexOf(group);
        return card[Payload.Go] switch
        {
            Go.Deal => views.Reply(turn, found, told),
            Go.Check => checks.Check(turn, found, told),
            Go.Edit => new(DealFormCard.Render(DealFormView.Edit(deal, turn.Language), turn.Language)),
            Go.Back when page == 0 && at == 0 => views.Reply(turn, found, told),
            Go.Back => cards.Group(turn, deal, found.Rules, sheet, page == 1 ? group : method.Groups[at - 1], null),
            Go.Parties => cards.Group(turn, deal, found.Rules, sheet, group, null, 1 - page),
            Go.Note => cards.Question(turn, deal, found.Rules, sheet, group, card[Inputs.LongNote]),
            Go.Next when at + 1 < method.Groups.Count => cards.Group(turn, deal, found.Rules, sheet, method.Groups[at + 1], group),
            Go.Next or Go.Result => cards.Done(turn, deal, found.Rules, sheet),
            _ => cards.Group(turn, deal, found.Rules, sheet, group, group),
        };
    }
}
