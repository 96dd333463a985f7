using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>edit</c>: the header of a deal by form. Two who edit at once lose nothing: fields both changed are asked about.</summary>
internal sealed class EditDealInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");
    private static readonly LocalText Kept = new("Kept as it is.", "保持原样。");
    private static readonly LocalText Unchanged = new("Nothing was changed.", "没有改动。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Edit];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.EditDeal, Cards.Verbs.SaveDeal, Cards.Verbs.SettleHeader];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.EditDeal, cancellationToken);
        return pick.Instead ?? await FormAsync(turn, pick.Deal!.Value, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Edit, "", cancellationToken);
        }

        return card.Verb switch
        {
            Cards.Verbs.EditDeal => await FormAsync(turn, id, cancellationToken),
            Cards.Verbs.SettleHeader => await SettleAsync(turn, id, card, cancellationToken),
            _ => await SaveAsync(turn, id, card, cancellationToken),
        };
    }

    private async Task<Reply> FormAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.ToChange != DealFate.Open
            ? Notices.Missing(turn, found.ToChange)
            : new(DealFormCard.Render(DealFormView.Edit(found.Deal, turn.Language), turn.Language), OneToOneOnly: turn.IsAway);
    }

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        if (FormShown.Read(card[Payload.Was]) is not { } shown)
        {
            return await FormAsync(turn, id, cancellationToken);
        }

        var read = DealFormReader.Read(card, turn.Today);
        var change = await desk.ChangeAsync(turn, id, turn.Audience, ChangeSource.Card, (deal, _) =>
        {
            var edit = DealEdit.Decide(deal, read.Form, shown.Was(read.Form, deal), turn.DayIn(deal.TimeZone));
            var problems = read.Problems.Concat(edit.Problems).ToList();
            return ((Edit: edit, Problems: problems), problems.Count > 0 ? [] : edit.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.Missing(turn, change.Fate);
        }

        var (decided, wrong) = change.Decision;
        if (wrong.Count > 0 && !change.Repeated)
        {
            var again = new DealFormView(read.Texts, wrong)
            {
                Deal = DealRef.Of(change.Found.Deal),
                Was = card[Payload.Was],
                DealName = change.Found.Deal.Header.Name,
            };
            return new(DealFormCard.Render(again, turn.Language), OneToOneOnly: turn.IsAway);
        }

        return decided.Conflicts.IsEmpty
            ? views.Reply(turn, change.Found, change.IsSaved ? Saved : Unchanged).Saved()
            : HeaderConflicts.Ask(turn, change.Found.Deal, read.Texts, decided.Conflicts);
    }

    /// <summary>One field of a conflict card, as its button says; the other fields on the card are asked about again.</summary>
    private async Task<Reply> SettleAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        if (FormShown.Read(card[Payload.Was]) is not { } shown)
        {
            return await FormAsync(turn, id, cancellationToken);
        }

        var read = DealFormReader.Read(card, turn.Today);
        var mine = card[Payload.Use] == Payload.Mine ? HeaderConflicts.Read(card[Payload.About]) : [];
        var others = HeaderConflicts.Read(card[Payload.Rest]).Except(mine).ToList();
        var change = await desk.ChangeAsync(turn, id, turn.Audience, ChangeSource.Card, (deal, _) =>
        {
            var was = shown.Was(read.Form, deal);
            var edit = DealEdit.Decide(deal, HeaderConflicts.Only(mine, read.Form, was), was, turn.DayIn(deal.TimeZone));
            var problems = read.Problems.Where(p => mine.Any(f => HeaderConflictCard.InputOf(f) == p.Field)).Concat(edit.Problems).ToList();
            return ((Edit: edit, Problems: problems), problems.Count > 0 ? [] : edit.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.Missing(turn, change.Fate);
        }

        var (deal, (decided, wrong)) = (change.Found.Deal, change.Decision);
        if (!deal.IsOpen && !change.Repeated)
        {
            return Notices.Refused(turn, wrong[0].Text);
        }

        var again = wrong.Count > 0 ? mine : decided.Conflicts;
        var open = HeaderConflicts.Open(others, deal, read, shown.Was(read.Form, deal), turn.DayIn(deal.TimeZone));
        var asked = again.Union(open).Order().ToList();
        return asked.Count > 0
            ? HeaderConflicts.Ask(turn, deal, read.Texts, asked, wrong)
            : views.Reply(turn, change.Found, change.IsSaved ? Saved : Kept).Saved();
    }
}
