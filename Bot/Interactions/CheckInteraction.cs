using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>check</c>: what a deal's answers add up to. One-to-one a member sees everything; a channel, and a colleague who is no member,
/// what may be told there. Answering and setting aside are one-to-one.
/// </summary>
internal sealed class CheckInteraction(DealDesk desk, DealPicker picker, CheckReplies replies, CheckChanges changes) : IInteraction
{
    public IReadOnlyList<CommandName> Commands => [CommandName.Check];

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenCheck, Cards.Verbs.CheckOneToOne, Cards.Verbs.AllFindings, Cards.Verbs.WhyFinding,
        Cards.Verbs.MuteFinding, Cards.Verbs.UnmuteFinding, Cards.Verbs.AskCriterion, Cards.Verbs.AnswerCriterion,
    ];

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.OpenCheck, cancellationToken);
        return pick.Instead ?? await ShowAsync(turn, pick.Deal!.Value, turn.Audience, replies.Check, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Check, "", cancellationToken);
        }

        var rule = card[Payload.Rule] ?? "";
        return card.Verb switch
        {
            Cards.Verbs.AllFindings => await ShowAsync(turn, id, turn.Audience, (t, f) => replies.All(t, f, PageOf(card)), cancellationToken),
            Cards.Verbs.WhyFinding => await ShowAsync(turn, id, turn.Audience, (t, f) => replies.Why(t, f, rule), cancellationToken),
            Cards.Verbs.CheckOneToOne => await ShowAsync(turn, id, Place.OneToOne, replies.Check, cancellationToken),
            Cards.Verbs.AskCriterion => await AskAsync(turn, id, card, cancellationToken),
            Cards.Verbs.AnswerCriterion => await AnswerAsync(turn, id, card, cancellationToken),
            Cards.Verbs.MuteFinding => await changes.MuteAsync(turn, id, rule, DayOf(card), card[Inputs.Until], card[Inputs.Reason], cancellationToken),
            Cards.Verbs.UnmuteFinding => await changes.UnmuteAsync(turn, id, rule, cancellationToken),
            _ => await ShowAsync(turn, id, turn.Audience, replies.Check, cancellationToken),
        };
    }

    private static int PageOf(Submission card) => card.Whole(Payload.Page) is > 0 and < 100 and var page ? (int)page : 1;

    private static LocalDate? DayOf(Submission card) =>
        LocalDatePattern.Iso.Parse(card[Inputs.Until]?.Trim() ?? "").TryGetValue(default, out var day) ? day : null;

    private static Criterion? CriterionOf(Submission card) => Criteria.Find(card[Payload.Question] ?? "");

    private async Task<Reply> ShowAsync(
        Turn turn, DealId id, Place place, Func<Turn, DealLookup, Reply> show, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, place, cancellationToken);
        var reply = found.Loaded is null ? Notices.Missing(turn, found.Fate) : show(turn, found);
        return reply with { OneToOneOnly = !place.IsShared };
    }

    private async Task<Reply> AskAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return (found.ToChange is not DealFate.Open and var fate
            ? Notices.Missing(turn, fate)
            : CriterionOf(card) is { } criterion ? replies.Ask(turn, found, criterion) : replies.Check(turn, found)) with { OneToOneOnly = true };
    }

    private Task<Reply> AnswerAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken) =>
        CriterionOf(card) is { } criterion && card[Payload.Value] is ("+" or "-" or "?") and var mark
            ? changes.AnswerAsync(turn, id, criterion, mark, card[Payload.Was] ?? "", card[Inputs.Source(criterion.Id())], cancellationToken)
            : ShowAsync(turn, id, Place.OneToOne, replies.Check, cancellationToken);
}
