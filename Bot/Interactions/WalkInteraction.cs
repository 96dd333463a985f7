using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// <c>assess</c>, and the walk through any other method: card by card, with what was answered before in place. It can be left and
/// taken up at any point; answers are given by tapping or by typing. One-to-one only.
/// </summary>
internal sealed class WalkInteraction(
    DealDesk desk, DealPicker picker, DealViews views, MethodLibrary methods, WalkCards cards, TypedWalk typed) : IInteraction, IExpectsText
{
    internal const string Deal = "deal";
    internal const string MethodId = "method";

    private static readonly LocalText Saved = new("Saved.", "已保存。");

    public IReadOnlyList<CommandName> Commands => [CommandName.Assess];

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenWalk, Cards.Verbs.SaveWalk, Cards.Verbs.AnswerWalk, Cards.Verbs.SettleAnswer];

    public string DialogId => "walk";

    public bool Stays => true;

    public async Task<Reply> OnCommandAsync(Turn turn, CommandName command, string rest, CancellationToken cancellationToken)
    {
        var pick = await picker.PickAsync(turn, rest, Cards.Verbs.OpenWalk, cancellationToken);
        return pick.Instead ?? await OpenAsync(turn, pick.Deal!.Value, cancellationToken);
    }

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return await OnCommandAsync(turn, CommandName.Assess, "", cancellationToken);
        }

        return card.Verb switch
        {
            Cards.Verbs.OpenWalk => await OpenAsync(turn, id, cancellationToken, card[Payload.Method], card[Payload.Group]),
            Cards.Verbs.AnswerWalk => await AnswerAsync(turn, id, card, cancellationToken),
            _ => await SaveAsync(turn, id, card, cancellationToken),
        };
    }

    public Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(Deal), out var id) && methods.Find(state.GetValueOrDefault(MethodId, "")) is { } method
            ? typed.AnswerAsync(turn, id, method, text, cancellationToken)
            : Task.FromResult<Reply?>(null);

    /// <summary>At the group asked for, or where it was left: the first with a question that was never asked.</summary>
    public async Task<Reply> OpenAsync(
        Turn turn, DealId id, CancellationToken cancellationToken, string? methodId = null, string? groupId = null)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.Loaded is null || !found.MayChange)
        {
            return Notices.Missing(turn, found.Loaded is null ? found.Fate : DealFate.NotYours) with { OneToOneOnly = true };
        }

        return Open(turn, found, methodId, groupId);
    }

    /// <param name="found">A deal that the person may change.</param>
    public Reply Open(Turn turn, DealLookup found, string? methodId = null, string? groupId = null)
    {
        var deal = found.Deal;
        var method = methods.Find(methodId ?? Assessment.MethodId) ?? methods.Find(Assessment.MethodId)!;
        var group = method.Groups.FirstOrDefault(g => g.Id == groupId) ?? WhereLeft(deal, method);
        return new(WalkCard.Render(WalkView.Of(deal, method, group), turn.Language), OneToOneOnly: true)
        {
            Expect = new(DialogId, new Dictionary<string, string> { [Deal] = deal.Id.ToString(), [MethodId] = method.Id }),
        };
    }

    private Task<Reply> AnswerAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken) =>
        methods.Find(card[Payload.Method] ?? "") is { } method
        && method.Find(card[Payload.Question] ?? "") is { } question
        && card[Payload.Value] is ("+" or "-" or "?") and var mark
            ? typed.AnswerAsync(turn, id, method, question, mark, cancellationToken)
            : OpenAsync(turn, id, cancellationToken, card[Payload.Method]);

    private static QuestionGroup WhereLeft(Deal deal, Method method) =>
        method.Groups.FirstOrDefault(g => g.Questions.Any(q => deal.AnswerTo(method.Id, q.Id, Subject.Us) is null)) ?? method.Groups[0];

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        if (methods.Find(card[Payload.Method] ?? "") is not { } method
            || method.Groups.FirstOrDefault(g => g.Id == card[Payload.Group]) is not { } group
            || Shown.Read(card[Payload.Was]) is not { } shown)
        {
            return await OpenAsync(turn, id, cancellationToken, card[Payload.Method], card[Payload.Group]);
        }

        var about = card.Verb == Cards.Verbs.SettleAnswer ? card[Payload.About] : null;
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var submitted = SubmittedWalk.Read(card, deal, method, shown);
            var settled = about is null ? submitted
                : card[Payload.Use] == Payload.Mine ? [.. submitted.Where(a => Inputs.Answer(a.Question, a.Subject) == about)]
                : [];
            var merged = AnswerMerge.Merge(deal, method, settled);
            var left = about is null ? [] : submitted.Where(a => Inputs.Answer(a.Question, a.Subject) != about).ToList();
            return ((Merged: merged, Left: left), merged.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.Missing(turn, change.Fate) with { OneToOneOnly = true };
        }

        var deal = change.Found.Deal;
        var (decided, open) = change.Decision;

        // What is not settled yet is asked again, also when a third person has changed it meanwhile.
        var rest = AnswerMerge.Merge(deal, method, open);
        var conflicts = decided.Conflicts.AddRange(rest.Conflicts).AddRange(rest.Events.OfType<DealEvent.Answered>()
            .Select(e => new AnswerConflict(e.Key, "", deal.Answers.GetValueOrDefault(e.Key), null, e.After.ToText(), e.NoteAfter)));
        var reply = conflicts.Count > 0 ? WalkCards.Conflict(turn, deal, method, group, conflicts)
            : decided.Rejected.Count > 0 ? WalkCards.Rejected(turn, deal, method, group, card, decided.Rejected)
            : Onward(turn, change.Found, method, group, card);

        // Conflicts that had no room are nowhere but on the card that was tapped.
        var beside = conflicts.Count > AnswerConflictCard.MostItems;
        return reply with { OneToOneOnly = true, ForEveryone = !beside, Beside = beside };
    }

    private Reply Onward(Turn turn, DealLookup found, Method method, QuestionGroup group, Submission card)
    {
        var deal = found.Deal;
        var page = card.Whole(Payload.Parties) == 1 ? 1 : 0;
        var at = method.Groups.ToList().IndexOf(group);
        return card[Payload.Go] switch
        {
            Go.Deal => views.Reply(turn, found, Saved),
            Go.Back when page == 0 && at == 0 => views.Reply(turn, found, Saved),
            Go.Back => cards.Group(turn, deal, method, page == 1 ? group : method.Groups[at - 1], null),
            Go.Parties => cards.Group(turn, deal, method, group, null, 1 - page),
            Go.Note => WalkCards.Question(turn, deal, method, group, card[Inputs.LongNote]),
            Go.Next when at + 1 < method.Groups.Count => cards.Group(turn, deal, method, method.Groups[at + 1], group),
            Go.Next => cards.Done(turn, deal, method),
            _ => cards.Group(turn, deal, method, group, group),
        };
    }
}
