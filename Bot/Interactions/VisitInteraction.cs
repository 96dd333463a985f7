using KeyAccountBot.Bot.Accounts;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>visit</c>: whom we met, what came of it and what was promised, on one card or in one line: <c>visit ACME Rao, Marco: agreed to …; promised: …</c>.
/// Named by the customer who has several deals, it is a visit to the account. One-to-one only.
/// </summary>
internal sealed class VisitInteraction(DealDesk desk, DealPicker picker, AccountPicker customers, AccountVisitInteraction accounts) : IInteraction
{
    private static readonly LocalText Saved = new("The visit is on record.", "拜访已记录。");

    private static readonly LocalText SomebodyElse = new(
        "The visit is on record. Somebody else agreed on another next visit meanwhile.", "拜访已记录。其间有人约定了另一个下次拜访日期。");

    private static readonly LocalText OnRecord = new("On record: {0}. Save to replace it.", "现在记录：{0}。再次保存将以您的为准。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Visit];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenVisit, Cards.Verbs.SaveVisit];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var line = VisitWords.Split(rest, turn.Context.Activity.Text);
        var (name, people) = await picker.BeginningAsync(turn, line.Head, cancellationToken);
        if (await customers.WholeAsync(turn, name, cancellationToken) is { } customer)
        {
            return await accounts.TypedAsync(turn, customer, people, line.Body, cancellationToken);
        }

        var pick = await picker.PickAsync(turn, name, Cards.Verbs.OpenVisit, cancellationToken);
        return pick.Deal is not { } id ? pick.Instead! with { OneToOneOnly = true }
            : line.Body is { } body ? await TypedAsync(turn, id, people, body, cancellationToken)
            : await OpenAsync(turn, id, people, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? await OnCommandAsync(turn, CommandName.Visit, "", cancellationToken)
        : card.Verb == Cards.Verbs.OpenVisit ? await OpenAsync(turn, id, "", cancellationToken, card[Payload.With])
        : await SaveAsync(turn, id, card, cancellationToken);

    /// <summary>The form, with whoever was named filled in.</summary>
    /// <param name="ids">Ids of people of the map, with commas between them.</param>
    private async Task<Reply> OpenAsync(Turn turn, DealId id, string people, CancellationToken cancellationToken, string? ids = null)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var line = VisitLine.Parse(people, "", turn.DayIn(found.Deal.TimeZone));
        return people.Length == 0
            ? PlanCards.VisitForm(turn, found.Deal, string.IsNullOrEmpty(ids) ? new Dictionary<string, string>() : new() { [Inputs.Met] = ids })
            : PlanCards.VisitForm(turn, found.Deal, VisitWords.Texts(found.Deal, line, turn.Who.Id));
    }

    private Task<Reply> TypedAsync(Turn turn, DealId id, string people, string body, CancellationToken cancellationToken) => MakeAsync(
        turn,
        id,
        ChangeSource.Typed,
        deal =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var line = VisitLine.Parse(people, body, today);
            return (VisitReading.Of(deal, line, turn.Who.Id, today), VisitWords.Texts(deal, line, turn.Who.Id), false);
        },
        cancellationToken);

    private Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken) => MakeAsync(
        turn,
        id,
        ChangeSource.Card,
        deal =>
        {
            var (read, keepsNext) = SubmittedVisit.Read(card, deal, turn.Who.Id, turn.DayIn(deal.TimeZone));
            return (read, SubmittedVisit.Texts(card), keepsNext);
        },
        cancellationToken);

    /// <param name="read">The visit, what to show again when it is not taken, and whether its next visit must not replace what somebody else agreed on.</param>
    private async Task<Reply> MakeAsync(
        Turn turn, DealId id, ChangeSource source, Func<Deal, (VisitReading Visit, Dictionary<string, string> Texts, bool KeepsNext)> read, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, source, (deal, _) =>
        {
            var (visit, texts, keepsNext) = read(deal);
            var entry = keepsNext ? visit.Entry with { Next = null } : visit.Entry;
            var decision = visit.Problems.IsEmpty ? VisitDecision.Make(deal, entry, turn.Who.Id, turn.DayIn(deal.TimeZone)) : new([], null, visit.Problems);
            return ((Decision: decision, Texts: texts, Mine: keepsNext ? visit.Entry.Next : null), decision.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (decided, shown, mine) = change.Decision;
        var deal = change.Found.Deal;
        return decided.IsRefused && !change.Repeated ? PlanCards.VisitForm(turn, deal, shown, [.. decided.Problems])
            : mine is { } next && deal.NextVisit is { } theirs && theirs != next ? PlanCards.Visits(
                turn, deal, told: SomebodyElse, next: ActionText.Of(next), nextProblem: Day(OnRecord, theirs, turn.DayIn(deal.TimeZone)))
            : PlanCards.Visits(turn, deal, told: change.IsSaved ? Saved : decided.Told);
    }

    private static LocalText Day(LocalText text, NodaTime.LocalDate day, NodaTime.LocalDate today) => new(
        text.With(DateText.ShowWithWeekday(day, Language.English, today)).En, text.With(DateText.ShowWithWeekday(day, Language.Chinese, today)).Zh);
}
