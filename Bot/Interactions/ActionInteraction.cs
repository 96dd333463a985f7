using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// One action of the plan: its form, and done, moved or dropped in a tap. A tap on a card that is older than the action shows both and asks.
/// One-to-one only.
/// </summary>
internal sealed class ActionInteraction(DealDesk desk, PlanCards cards) : IInteraction
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenAction, Cards.Verbs.SaveAction, Cards.Verbs.DoAction, Cards.Verbs.DropAction, Cards.Verbs.ReopenAction,
        Cards.Verbs.MoveAction, Cards.Verbs.SettleAction,
    ];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.OpenAction => await OpenAsync(turn, id, card, cancellationToken),
            Cards.Verbs.SaveAction => await SaveAsync(turn, id, card, cancellationToken),
            Cards.Verbs.DoAction => await TapAsync(turn, id, card, ActionState.Done, null, cancellationToken),
            Cards.Verbs.DropAction => await TapAsync(turn, id, card, ActionState.Dropped, null, cancellationToken),
            Cards.Verbs.ReopenAction => await TapAsync(turn, id, card, ActionState.Open, null, cancellationToken),
            Cards.Verbs.SettleAction when card[Payload.Use] != Payload.Mine => await ShowAsync(turn, id, found => cards.Plan(turn, found), cancellationToken),
            Cards.Verbs.SettleAction when StateOf(card) is { } state => await TapAsync(turn, id, card, state, null, cancellationToken),
            _ when DayOf(card[Payload.Value]) is { } day => await TapAsync(turn, id, card, null, day, cancellationToken),
            _ => await ShowAsync(turn, id, found => cards.Plan(turn, found), cancellationToken),
        };
    }

    private static ActionState? StateOf(Submission card) =>
        Enum.TryParse<ActionState>(card[Payload.Value], out var state) && state.ToString() == card[Payload.Value] ? state : null;

    private static LocalDate? DayOf(string? text) => LocalDatePattern.Iso.Parse(text ?? "").TryGetValue(default, out var day) ? day : null;

    private Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken) => ShowAsync(
        turn,
        id,
        found => (card[Payload.Action], found.Deal.FindAction(card[Payload.Action])) switch
        {
            (not null, null) => cards.Plan(turn, found),
            (null, _) when !found.Deal.IsOpen => cards.Plan(turn, found),
            (_, { } action) => cards.Form(turn, found, action),
            _ => cards.Form(turn, found, null, card[Payload.Rule]),
        },
        cancellationToken);

    /// <param name="state">Null for a move to <paramref name="due"/>.</param>
    private async Task<Reply> TapAsync(Turn turn, DealId id, Submission card, ActionState? state, LocalDate? due, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var tap = state is { } settled
                ? ActionDecision.Settle(deal, card[Payload.Action], settled, card[Payload.Was])
                : ActionDecision.Move(deal, card[Payload.Action], due!.Value, card[Payload.Was], turn.DayIn(deal.TimeZone));
            return (tap, tap.Decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : decided.Changed is { } changed && !change.Repeated ? cards.Conflict(turn, change.Found, changed, state, due)
            : change.Refuses(decided.Decision) ? PlanCards.Step(cards.Plan(turn, change.Found, problems: [.. decided.Decision.Problems.Select(p => p.Text)]))
            : PlanCards.Step(cards.Plan(turn, change.Found, told: change.Told(decided.Decision)));
    }

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var (actionId, rule) = (card[Payload.Action], card[Payload.Rule]);
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedAction.Read(card, today);
            var draft = actionId is null ? SubmittedAction.New(deal, read, turn.Who.Id, rule, today) : ActionEdit.Change(deal, actionId, read.Values, card[Payload.Was], today);
            draft = draft.Unread(read.Problems);
            return ((Draft: draft, Read: read), draft.IsRefused ? [] : draft.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (draft, read) = change.Decision;
        var action = change.Found.Deal.FindAction(actionId);
        return FormOutcome.Of(change, draft) switch
        {
            FormFate.Gone => FormOutcome.Beside(cards.Plan(turn, change.Found, problems: [FormOutcome.NotSaved(draft.Gone!.Value)])),
            FormFate.Refused => cards.Form(turn, change.Found, action, rule, read.Texts, problems: [.. draft.Problems]),
            FormFate.Conflict => cards.Form(
                turn, change.Found, action, rule, read.TextsOf(draft.Conflicts), FormOutcome.Rest(change), draft.Conflicts),
            _ => PlanCards.Step(cards.Plan(turn, change.Found, told: change.IsSaved ? Saved : FormOutcome.Unchanged)),
        };
    }

    private async Task<Reply> ShowAsync(Turn turn, DealId id, Func<DealLookup, Reply> show, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate ? Notices.MissingOneToOne(turn, fate) : show(found);
    }
}
