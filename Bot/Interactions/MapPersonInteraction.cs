using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// One person of the map: added, changed, met, taken off. Two who change one person at once lose nothing: fields both changed are asked
/// about, the others are saved. One-to-one only.
/// </summary>
internal sealed class MapPersonInteraction(DealDesk desk) : IInteraction
{
    private static readonly LocalText Saved = new("Saved: {0}.", "已保存：{0}。");

    public IReadOnlyList<string> Verbs =>
        [Cards.Verbs.OpenOnMap, Cards.Verbs.SaveOnMap, Cards.Verbs.MetToday, Cards.Verbs.AskRemovePerson, Cards.Verbs.RemovePerson];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveOnMap or Cards.Verbs.MetToday => await SaveAsync(turn, id, card, cancellationToken),
            Cards.Verbs.RemovePerson => await RemoveAsync(turn, id, card[Payload.Person] ?? "", cancellationToken),
            _ => await OpenAsync(turn, id, card, cancellationToken),
        };
    }

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var deal = found.Deal;
        return (card[Payload.Person], deal.FindPerson(card[Payload.Person])) switch
        {
            (not null, null) => MapCards.Map(turn, found),
            (_, { } person) when card.Verb == Cards.Verbs.AskRemovePerson => MapCards.Remove(turn, deal, person),
            (_, { } person) => MapCards.Form(turn, deal, person),
            _ => MapCards.Form(turn, deal, null, ForSeat(card[Payload.Role])),
        };
    }

    private static Dictionary<PersonField, string> ForSeat(string? role) =>
        Enum.TryParse<Roles>(role, out var known) && Enum.IsDefined(known) && known != Roles.None ? new() { [PersonField.Roles] = known.ToString() } : [];

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var personId = card[Payload.Person];
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedPerson.Read(card, deal, today, MapCards.SeesPersonal(turn, deal));
            var draft = personId is null
                ? PersonEdit.Add(deal, read.Values, today)
                : PersonEdit.Change(deal, personId, read.Values, card[Payload.Was], today);
            if (card.Verb == Cards.Verbs.MetToday)
            {
                draft = MeetingToday.With(deal.FindPerson(personId), draft, today);
            }

            draft = draft.Unread(read.Problems);
            return ((Draft: draft, Read: read), draft.IsRefused ? [] : draft.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (draft, read) = change.Decision;
        var deal = change.Found.Deal;
        var person = deal.FindPerson(personId);
        return FormOutcome.Of(change, draft) switch
        {
            FormFate.Gone => FormOutcome.Beside(MapCards.Map(turn, change.Found, problems: [FormOutcome.NotSaved(draft.Gone!.Value)])),
            FormFate.Refused => MapCards.Form(turn, deal, person, read.Texts, problems: [.. draft.Problems]),
            FormFate.Conflict => MapCards.Form(
                turn, deal, person, read.TextsOf(draft.Conflicts), FormOutcome.Rest(change), draft.Conflicts),
            _ => MapCards.Map(turn, change.Found, told: change.IsSaved ? Saved.With((person ?? PersonDecision.Find(deal, read.Values.GetValueOrDefault(PersonField.Name)))?.Name) : FormOutcome.Unchanged),
        };
    }

    private async Task<Reply> RemoveAsync(Turn turn, DealId id, string personId, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = PersonRemoval.Decide(deal, personId);
            return (decision, decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        return change.Refuses(decided) && deal.FindPerson(personId) is { } person
            ? MapCards.Remove(turn, deal, person, decided.Problems[0].Text)
            : MapCards.Map(turn, change.Found, told: change.Told(decided));
    }
}
