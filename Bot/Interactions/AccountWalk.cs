using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The walk through a method that is asked of an account: the cards of every walk, drawn from the account's sheet under the id of one of its deals.</summary>
internal sealed class AccountWalk(AccountDesk desk, WalkCards walk, AccountCards cards)
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");

    public async Task<Reply> OpenAsync(
        Turn turn, DealId id, Method method, string? groupId, string? questionId, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, cancellationToken);
        if (!found.MayChange)
        {
            return AccountCards.Instead(turn, found, "");
        }

        var sheet = new Worksheet(method, Subject.Us);
        var group = method.Groups.FirstOrDefault(g => g.Id == groupId) ?? sheet.Left(found.Drawn);
        return walk.Question(turn, found.Drawn, found.Through.Rules, sheet, group, questionId) with { OneToOneOnly = true, Expect = Expectation.Nothing };
    }

    /// <param name="shown">What the card showed when it was drawn.</param>
    public async Task<Reply> SaveAsync(
        Turn turn, DealId id, Submission card, Method method, QuestionGroup group, Shown shown, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, ChangeSource.Card, found =>
        {
            var submitted = SubmittedSheet.Of(card, found.Account.Sheet, method, shown, turn.DayIn(found.Account.Sheet.TimeZone));
            return (submitted, submitted.Merged.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return AccountCards.Instead(turn, change.Found, "");
        }

        var (drawn, sheet) = (change.Found.Drawn, new Worksheet(method, Subject.Us));
        var conflicts = decided.Conflicts(change.Found.Account.Sheet, method);
        if (decided.Merged.Rejected.Count > 0)
        {
            return walk.Rejected(turn, drawn, change.Found.Through.Rules, sheet, group, card, shown, decided.Merged.Rejected, conflicts) with { OneToOneOnly = true, ForEveryone = true };
        }

        var reply = conflicts.Count > 0
            ? WalkCards.Conflict(turn, drawn, sheet, group, conflicts)
            : Onward(turn, change.Found, sheet, group, card, change.IsSaved ? Saved : null);
        var beside = conflicts.Count > AnswerConflictCard.MostItems;
        return reply with { OneToOneOnly = true, ForEveryone = !beside, Beside = beside };
    }

    private Reply Onward(Turn turn, AccountLookup found, Worksheet sheet, QuestionGroup group, Submission card, LocalText? told)
    {
        var (drawn, groups) = (found.Drawn, sheet.Method.Groups.ToList());
        var at = groups.IndexOf(group);
        return card[Payload.Go] switch
        {
            Go.Note => walk.Question(turn, drawn, found.Through.Rules, sheet, group, card[Inputs.LongNote]),
            Go.Next when at + 1 < groups.Count => walk.Group(turn, drawn, found.Through.Rules, sheet, groups[at + 1], group),
            Go.Back when at > 0 => walk.Group(turn, drawn, found.Through.Rules, sheet, groups[at - 1], null),
            Go.Group => walk.Group(turn, drawn, found.Through.Rules, sheet, group, group),
            Go.Next or Go.Result when sheet.Method.Id != KeyAccountMethod.MethodId => walk.Done(turn, drawn, found.Through.Rules, sheet),
            _ => cards.Account(turn, found, told),
        };
    }
}
