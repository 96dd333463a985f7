using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>close … won|lost|dropped</c> with the reason, and <c>reopen</c>.</summary>
internal sealed class CloseDealInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string How = "outcome";

    private static readonly LocalText ClosedAlready = new(
        "This deal is closed already. Reopen it to close it differently.", "该商机已结束，如需更改请先重新打开。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Close, CommandName.Reopen];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.AskClose, Cards.Verbs.CloseDeal, Cards.Verbs.ReopenDeal];

    public bool TakesAnyText => true;

    public string DialogId => "close";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        if (command == CommandName.Reopen)
        {
            var closed = await picker.PickClosedAsync(turn, rest, Cards.Verbs.ReopenDeal, cancellationToken);
            return closed.Instead ?? await ReopenAsync(turn, closed.Deal!.Value, ChangeSource.Typed, cancellationToken);
        }

        var tail = await picker.SplitAsync(turn, rest, OutcomeText.Parse, cancellationToken);
        var pick = tail.Word is { } outcome
            ? await picker.PickAsync(turn, tail.Deal, Cards.Verbs.AskClose, cancellationToken, (How, outcome.ToString()))
            : await picker.PickAsync(turn, rest, Cards.Verbs.AskClose, cancellationToken);
        return pick.Instead
            ?? (tail is { Word: { } ended, After.Length: > 0 }
                ? await CloseAsync(turn, pick.Deal!.Value, ended, tail.After, ChangeSource.Typed, cancellationToken)
                : await AskAsync(turn, pick.Deal!.Value, tail.Word, cancellationToken));
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(
                turn, card.Verb == Cards.Verbs.ReopenDeal ? CommandName.Reopen : CommandName.Close, "", cancellationToken);
        }

        Outcome? outcome = Enum.TryParse<Outcome>(card[Inputs.Outcome], out var chosen) && Enum.IsDefined(chosen) ? chosen : null;
        return card.Verb switch
        {
            Cards.Verbs.ReopenDeal => await ReopenAsync(turn, id, ChangeSource.Card, cancellationToken),
            Cards.Verbs.CloseDeal when outcome is { } ended => await CloseAsync(turn, id, ended, card[Inputs.Reason], ChangeSource.Card, cancellationToken),
            _ => await AskAsync(turn, id, outcome, cancellationToken),
        };
    }

    /// <summary>The card asked why it ends: the words are the reason.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(Deal), out var id) && Enum.TryParse<Outcome>(state.GetValueOrDefault(How), out var outcome)
            ? await CloseAsync(turn, id, outcome, text, ChangeSource.Typed, cancellationToken)
            : null;

    private async Task<Reply> AskAsync(Turn turn, DealId id, Outcome? outcome, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.ToChange != DealFate.Open ? Notices.Missing(turn, found.ToChange)
            : found.Deal.IsOpen ? Ask(turn, found.Deal, outcome, null, null)
            : views.Reply(turn, found, ClosedAlready);
    }

    private Reply Ask(Turn turn, Deal deal, Outcome? outcome, string? reason, LocalText? problem) => new(
        CloseCard.Render(
            new(DealRef.Of(deal), deal.Header.Name) { Chosen = outcome, Reason = TextInput.Cut(reason ?? "", 2 * DealLimits.Reason), ReasonProblem = problem },
            turn.Language),
        OneToOneOnly: turn.IsAway,
        Expect: outcome is { } how
            ? new(DialogId, new Dictionary<string, string> { [Deal] = deal.Id.ToString(), [How] = how.ToString() })
            : null);

    private async Task<Reply> CloseAsync(
        Turn turn, DealId id, Outcome outcome, string? reason, ChangeSource source, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, found =>
        {
            var closed = CloseDecision.Close(found.Deal, outcome, reason, found.Rules.Thresholds);
            return (closed, closed.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.Missing(turn, change.Fate)
            : change.Repeated ? Done(turn, change.Found, null)
            : decided.IsRefused && change.Found.Deal.IsOpen ? Ask(turn, change.Found.Deal, outcome, Typed.Shown(reason, decided.Problems[0]), decided.Problems[0].Text)
            : Done(turn, change.Found, decided.Told ?? ClosedAlready);
    }

    private Reply Done(Turn turn, DealLookup found, LocalText? told) =>
        (views.Reply(turn, found, told) with { Expect = Expectation.Nothing }).Saved();

    private async Task<Reply> ReopenAsync(Turn turn, DealId id, ChangeSource source, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, (deal, _) =>
        {
            var reopened = CloseDecision.Reopen(deal, null);
            return (reopened, reopened.Events);
        }, cancellationToken);
        return change.Decision is { } decided ? views.Reply(turn, change.Found, change.Repeated ? null : decided.Told).Saved() : Notices.Missing(turn, change.Fate);
    }
}
