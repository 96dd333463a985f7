using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>edit</c>: the header of a deal by form. Two who edit at once lose nothing: fields both changed are asked about.</summary>
internal sealed class EditDealInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");
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
            Cards.Verbs.SettleHeader when card[Payload.Use] == Payload.Theirs => await ShowAsync(turn, id, Saved, cancellationToken),
            _ => await SaveAsync(turn, id, card, only: card.Verb == Cards.Verbs.SettleHeader ? card[Payload.About] : null, cancellationToken),
        };
    }

    private async Task<Reply> FormAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.Loaded is null || !found.MayChange
            ? Notices.Missing(turn, found.Loaded is null ? found.Fate : DealFate.NotYours)
            : new(DealFormCard.Render(DealFormView.Edit(found.Deal, turn.Language), turn.Language), OneToOneOnly: turn.IsAway);
    }

    /// <param name="only">The one input that counts, on a card that settles a conflict; null for the whole form.</param>
    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, string? only, CancellationToken cancellationToken)
    {
        if (FormShown.Read(card[Payload.Was]) is not { } shown)
        {
            return await FormAsync(turn, id, cancellationToken);
        }

        var read = DealFormReader.Read(card, turn.Today);
        var change = await desk.ChangeAsync(turn, id, turn.Audience, ChangeSource.Card, (deal, _) =>
        {
            var was = shown.Was(read.Form, deal);
            var form = only is null ? read.Form : Only(only, read.Form, was);
            var edit = DealEdit.Decide(deal, form, was, turn.DayIn(deal.TimeZone));
            var problems = read.Problems.Where(p => only is null || p.Field == only).Concat(edit.Problems).ToList();
            return ((Edit: edit, Problems: problems, Was: was), problems.Count > 0 ? [] : edit.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.Missing(turn, change.Fate);
        }

        var (decided, wrong, _) = change.Decision;
        if (wrong.Count > 0)
        {
            var again = new DealFormView(read.Texts, wrong)
            {
                Deal = DealRef.Of(change.Found.Deal),
                Was = card[Payload.Was],
                DealName = change.Found.Deal.Header.Name,
            };
            return new(DealFormCard.Render(again, turn.Language), OneToOneOnly: turn.IsAway);
        }

        if (decided.Conflicts.IsEmpty)
        {
            return views.Reply(turn, change.Found, change.Saved || !decided.Events.IsEmpty ? Saved : Unchanged).Saved();
        }

        return new(HeaderConflictCard.Render(Conflict(turn, change.Found.Deal, read.Texts, decided), turn.Language), OneToOneOnly: turn.IsAway);
    }

    /// <summary>The form as it was drawn but for one field.</summary>
    private static DealForm Only(string field, DealForm form, DealForm was) => field switch
    {
        Inputs.Name => was with { Name = form.Name },
        Inputs.Account => was with { Account = form.Account },
        Inputs.Amount => was with { Amount = form.Amount },
        Inputs.CloseDate => was with { CloseDate = form.CloseDate },
        Inputs.CompanyType => was with { CompanyType = form.CompanyType },
        _ => was,
    };

    private static HeaderConflictView Conflict(Turn turn, Deal deal, DealFormTexts mine, HeaderEdit edit)
    {
        var (header, today) = (deal.Header, turn.DayIn(deal.TimeZone));
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(deal.TimeZone) ?? DateTimeZone.Utc;
        return new(
            DealRef.Of(deal),
            header.Name,
            FormShown.Write(deal),
            mine,
            [.. edit.Conflicts.Select(f => (f, new Theirs(Value(f), null, null, deal.LastChange.InZone(zone).LocalDateTime, today)))]);

        string Value(HeaderField field) => field switch
        {
            HeaderField.Name => header.Name,
            HeaderField.Account => header.Account ?? "–",
            HeaderField.Amount => header.Amount is { } amount ? MoneyText.Show(amount, turn.Language) : "–",
            HeaderField.CloseDate => header.CloseDate is { } date ? DateText.Show(date, turn.Language, today) : "–",
            _ => header.CompanyType is { } type ? CompanyTypeText.Name(type).In(turn.Language) : "–",
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, LocalText told, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.Loaded is null ? Notices.Missing(turn, found.Fate) : views.Reply(turn, found, told);
    }
}
