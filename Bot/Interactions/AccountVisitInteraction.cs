using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>Visits to a customer that belong to no deal: who was met and what changed, on one card or in one line; taken back if it was a mistake. One-to-one only.</summary>
internal sealed class AccountVisitInteraction(AccountDesk desk, AccountCards cards) : IInteraction
{
    private static readonly LocalText Saved = new("The visit is on record.", "拜访已记录。");
    private static readonly LocalText TakenBack = new("Taken back.", "已撤回。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenAccountVisit, Cards.Verbs.SaveAccountVisit, Cards.Verbs.WithdrawAccountVisit];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, Deals.DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveAccountVisit => await SaveAsync(
                turn, id, ChangeSource.Card, (deal, today) => AccountVisitReading.Read(card, deal, turn.Who.Id, today), cancellationToken),
            Cards.Verbs.WithdrawAccountVisit when card[Payload.Sure] == Inputs.Yes => await WithdrawAsync(turn, id, card[Payload.Visit], cancellationToken),
            _ => await ShowAsync(turn, id, card, cancellationToken),
        };
    }

    /// <summary>A visit to the customer as a whole, as typed: the form, or on record at once when something follows the colon.</summary>
    public async Task<Reply> TypedAsync(Turn turn, DealId id, string people, string? body, CancellationToken cancellationToken)
    {
        if (body is not null)
        {
            return await SaveAsync(turn, id, ChangeSource.Typed, (_, today) => AccountVisitReading.Read(people, body, turn.Who.Id, today), cancellationToken);
        }

        var found = await desk.OpenAsync(turn, id, cancellationToken);
        return !found.MayChange ? AccountCards.Instead(turn, found, "")
            : AccountCards.VisitForm(turn, found, people.Length == 0 ? new Dictionary<string, string>() : AccountVisitReading.Read(people, null, turn.Who.Id, Today(turn, found)).Texts);
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, cancellationToken);
        return !found.MayChange ? AccountCards.Instead(turn, found, "")
            : card[Payload.Visit] is not { } visit ? AccountCards.VisitForm(turn, found, new Dictionary<string, string>())
            : found.SeesWords(turn.Who.Id) && found.Account.Sheet.FindVisit(visit) is { Withdrawn: false } one
                ? cards.OneVisit(turn, found, one, asks: card.Verb == Cards.Verbs.WithdrawAccountVisit)
            : cards.Account(turn, found);
    }

    private async Task<Reply> SaveAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, LocalDate, AccountVisitReading> read, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, source, found =>
        {
            var today = Today(turn, found);
            var reading = read(found.Through.Deal, today);
            var decision = reading.Problems.IsEmpty
                ? VisitDecision.Make(found.Account.Sheet, new(reading.Report, [], null), turn.Who.Id, today)
                : new([], null, reading.Problems);
            return ((Decision: decision, reading.Texts), decision.Events);
        }, cancellationToken);
        if (!change.Found.MayChange)
        {
            return AccountCards.Instead(turn, change.Found, "");
        }

        var (decided, texts) = change.Decision;
        return decided.IsRefused && !change.Repeated
            ? AccountCards.VisitForm(turn, change.Found, texts, [.. decided.Problems])
            : cards.Account(turn, change.Found, change.IsSaved ? Saved : decided.Told);
    }

    private async Task<Reply> WithdrawAsync(Turn turn, DealId id, string? visit, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, ChangeSource.Card, found =>
        {
            var decision = VisitDecision.Withdraw(found.Account.Sheet, visit);
            return (decision, decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided
            ? AccountCards.Instead(turn, change.Found, "")
            : cards.Account(turn, change.Found, change.IsSaved ? TakenBack : decided.Told);
    }

    private static LocalDate Today(Turn turn, AccountLookup found) => turn.DayIn(found.Through.Deal.TimeZone);
}
