using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>stage</c>: where a deal stands. Moving on without what the stage rests on is possible and asks why.</summary>
internal sealed class StageInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string To = "to";

    public IReadOnlyList<CommandName> Commands => [CommandName.Stage];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenStage, Cards.Verbs.MoveStage];

    public bool TakesAnyText => true;

    public string DialogId => "stage";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var tail = TailWord.Split(rest, StageText.Parse);
        var pick = tail.Word is { } to
            ? await picker.PickAsync(turn, tail.Deal, Cards.Verbs.OpenStage, cancellationToken, (Inputs.Stage, to.ToString()))
            : await picker.PickAsync(turn, rest, Cards.Verbs.OpenStage, cancellationToken);
        return pick.Instead
            ?? (tail.Word is { } stage
                ? await MoveAsync(turn, pick.Deal!.Value, stage, tail.After, ChangeSource.Typed, cancellationToken)
                : await CardAsync(turn, pick.Deal!.Value, cancellationToken));
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Stage, "", cancellationToken);
        }

        return Enum.TryParse<Stage>(card[Inputs.Stage], out var to) && Enum.IsDefined(to)
            ? await MoveAsync(turn, id, to, card[Inputs.Reason], ChangeSource.Card, cancellationToken)
            : await CardAsync(turn, id, cancellationToken);
    }

    /// <summary>The card asked why: the words are the reason.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(Deal), out var id) && Enum.TryParse<Stage>(state.GetValueOrDefault(To), out var to)
            ? await MoveAsync(turn, id, to, text, ChangeSource.Typed, cancellationToken)
            : null;

    private async Task<Reply> CardAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.Loaded is null || !found.MayChange
            ? Notices.Missing(turn, found.Loaded is null ? found.Fate : DealFate.NotYours)
            : new(StageCard.Render(View(found), turn.Language), OneToOneOnly: turn.IsAway);
    }

    private async Task<Reply> MoveAsync(
        Turn turn, DealId id, Stage to, string? reason, ChangeSource source, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, (deal, view) =>
        {
            var move = StageDecision.Move(deal, to, reason, view, Thresholds.Default);
            return (move, move.Decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } moved)
        {
            return Notices.Missing(turn, change.Fate);
        }

        if (!moved.Decision.IsRefused)
        {
            return (views.Reply(turn, change.Found, moved.Decision.Told) with { Expect = Expectation.Nothing }).Saved();
        }

        var asked = View(change.Found) with { Chosen = to, Reason = TextInput.Cut(reason ?? "", 2 * DealLimits.Reason), Problem = moved.Decision.Problems[0].Text };
        return new(
            StageCard.Render(asked, turn.Language),
            OneToOneOnly: turn.IsAway,
            Expect: moved.NeedsReason
                ? new(DialogId, new Dictionary<string, string> { [Deal] = id.ToString(), [To] = to.ToString() })
                : null);
    }

    private static StageView View(DealLookup found)
    {
        var missing = StageGate.Missing(found.Deal, Stage.R6, Thresholds.Default);
        return new(
            DealRef.Of(found.Deal), found.Deal.Header.Name, found.Deal.Stage, found.Deal.Closing?.Outcome == Outcome.Won,
            StageGate.Nameable(missing, found.View));
    }
}
