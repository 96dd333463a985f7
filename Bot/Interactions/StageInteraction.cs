using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary><c>stage</c>: where a deal stands. Moving on without what the stage rests on is possible and asks why.</summary>
internal sealed class StageInteraction(DealDesk desk, DealPicker picker, DealViews views) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string To = "to";
    private const string From = "from";

    private static readonly LocalText Meanwhile = new(
        "It is at {0} now: somebody moved it since this card was drawn. Nothing was changed.", "现在已是 {0}：此卡片生成之后有人改动过。这次没有改动任何内容。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Stage];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenStage, Cards.Verbs.MoveStage];

    public bool TakesAnyText => true;

    public string DialogId => "stage";

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var tail = await picker.SplitAsync(turn, rest, StageText.Parse, cancellationToken);
        var pick = tail.Word is { } to
            ? await picker.PickAsync(turn, tail.Deal, Cards.Verbs.OpenStage, cancellationToken, (Inputs.Stage, to.ToString()))
            : await picker.PickAsync(turn, rest, Cards.Verbs.OpenStage, cancellationToken);
        return pick.Instead
            ?? (tail.Word is { } stage
                ? await MoveAsync(turn, pick.Deal!.Value, null, stage, tail.After, ChangeSource.Typed, cancellationToken)
                : await CardAsync(turn, pick.Deal!.Value, cancellationToken));
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Stage, "", cancellationToken);
        }

        return Enum.TryParse<Stage>(card[Inputs.Stage], out var to) && Enum.IsDefined(to)
            ? await MoveAsync(turn, id, StageOf(card[Payload.Was]), to, card[Inputs.Reason], ChangeSource.Card, cancellationToken)
            : await CardAsync(turn, id, cancellationToken);
    }

    /// <summary>The card asked why: the words are the reason.</summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(Deal), out var id) && Enum.TryParse<Stage>(state.GetValueOrDefault(To), out var to)
            ? await MoveAsync(turn, id, StageOf(state.GetValueOrDefault(From)), to, text, ChangeSource.Typed, cancellationToken)
            : null;

    private static Stage? StageOf(string? text) => Enum.TryParse<Stage>(text, out var stage) && Enum.IsDefined(stage) ? stage : null;

    private async Task<Reply> CardAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, turn.Audience, cancellationToken);
        return found.ToChange != DealFate.Open
            ? Notices.Missing(turn, found.ToChange)
            : new(StageCard.Render(View(found), turn.Language), OneToOneOnly: turn.IsAway);
    }

    /// <param name="from">Where the card says that it stands; null when nothing was said.</param>
    private async Task<Reply> MoveAsync(
        Turn turn, DealId id, Stage? from, Stage to, string? reason, ChangeSource source, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, turn.Audience, source, found =>
        {
            var deal = found.Deal;
            var move = StageDecision.Move(deal, to, reason, found.View, found.Rules.Thresholds);
            var stale = from is { } drawn && drawn != deal.Stage && to != deal.Stage;
            return (new Moving(move, stale), stale ? [] : move.Decision.Events);
        }, cancellationToken);
        if (change.Decision is not var (moved, isStale))
        {
            return Notices.Missing(turn, change.Fate);
        }

        if (change.Repeated || (!isStale && !moved.Decision.IsRefused))
        {
            return (views.Reply(turn, change.Found, change.Repeated ? null : moved.Decision.Told) with { Expect = Expectation.Nothing }).Saved();
        }

        var asked = View(change.Found) with
        {
            Chosen = to,
            Reason = moved.Decision.Problems is [{ Kind: ProblemKind.NotKept }, ..] ? "" : TextInput.Cut(reason ?? "", 2 * DealLimits.Reason),
            Problem = isStale ? Meanwhile.With(change.Found.Deal.Stage) : moved.Decision.Problems[0].Text,
        };
        return new(
            StageCard.Render(asked, turn.Language),
            OneToOneOnly: turn.IsAway,
            Expect: isStale ? Expectation.Nothing
                : moved.NeedsReason ? new(DialogId, new Dictionary<string, string>
                {
                    [Deal] = id.ToString(),
                    [From] = change.Found.Deal.Stage.ToString(),
                    [To] = to.ToString(),
                })
                : null);
    }

    private static StageView View(DealLookup found)
    {
        var missing = StageGate.Missing(found.Deal, Stage.R6, found.Rules.Thresholds);
        return new(
            DealRef.Of(found.Deal), found.Deal.Header.Name, found.Deal.Stage, found.Deal.Closing?.Outcome == Outcome.Won,
            StageGate.Nameable(missing, found.View));
    }

    /// <param name="IsStale">The deal has left the stage that the card showed.</param>
    private sealed record Moving(StageMove Move, bool IsStale);
}
