using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What a candidate did: put down, settled, taken back. Each is repaid with what it does to the verdict. One-to-one only.</summary>
internal sealed class CoachEvidenceInteraction(DealDesk desk, CoachCards cards, EvidenceSettling settling) : IInteraction, IExpectsText
{
    private static readonly LocalText NoCandidate = new("This person is no candidate any more.", "此人已不再是人选。");

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenBehaviour, Cards.Verbs.SaveEvidence, Cards.Verbs.AskResolve, Cards.Verbs.ResolveEvidence, Cards.Verbs.WithdrawEvidence,
    ];

    public string DialogId => EvidenceSettling.DialogId;

    public bool TakesAnyText => true;

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Notices.MissingOneToOne(turn, DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveEvidence => await AddAsync(turn, id, card, cancellationToken),
            Cards.Verbs.ResolveEvidence => await settling.ResolveAsync(turn, id, card[Payload.Evidence] ?? "", card[Inputs.Reason], cancellationToken),
            Cards.Verbs.WithdrawEvidence => await settling.WithdrawAsync(turn, id, card, cancellationToken),
            _ => await OpenAsync(turn, id, card, cancellationToken),
        };
    }

    /// <summary>
    /// The card asked what was found out. Words that follow may be something else: the card comes back with them and asks, and only its
    /// button saves. What is an answer to an assessment goes there.
    /// </summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(EvidenceSettling.Deal), out var id) && TypedAnswer.Parse(text).Count == 0
            ? await settling.PrefilledAsync(turn, id, state.GetValueOrDefault(EvidenceSettling.Evidence, ""), text, cancellationToken)
            : null;

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var deal = found.Deal;
        return card.Verb == Cards.Verbs.AskResolve && deal.FindEvidence(card[Payload.Evidence]) is { IsOpenAgainst: true } item
            ? settling.Ask(turn, deal, item)
            : CoachCards.Candidate(deal, card[Payload.Person]) is { } person
                ? cards.Behaviour(turn, found, person, NumberOf(card), Walking(card))
                : CoachCards.People(turn, found);
    }

    private async Task<Reply> AddAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var personId = card[Payload.Person] ?? "";
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, found =>
        {
            var deal = found.Deal;
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedEvidence.Read(card, NumberOf(card), today);
            var decision = EvidenceDecision.Add(deal, personId, read.Observation, today);
            var added = read.Problems.IsEmpty ? decision : decision with { Events = [], Told = null, Problems = Joined(read.Problems, decision.Problems) };
            return ((Added: added, Before: CoachMoves.VerdictOn(turn, found, personId)), added.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var (decided, before) = change.Decision;
        var (deal, number, walking) = (change.Found.Deal, NumberOf(card), Walking(card));
        if (CoachCards.Candidate(deal, personId) is not { } person)
        {
            return change.IsSaved ? CoachCards.People(turn, change.Found)
                : FormOutcome.Beside(CoachCards.People(turn, change.Found, problems: new Problem(Fields.Text, FormOutcome.NotSaved(NoCandidate))));
        }

        if (change.Refuses(decided))
        {
            return cards.Behaviour(turn, change.Found, person, number, walking, null, SubmittedEvidence.Texts(card, notKept: !Typed.IsKept(Fields.What, decided.Problems)), [.. decided.Problems]);
        }

        var told = CoachMoves.Told(turn, change.Found, personId, change.Told(decided)!.Value, before);
        return (walking ? cards.Behaviour(turn, change.Found, person, number + 1, walking, told) : cards.Page(turn, change.Found, person, told)).Saved();
    }

    private static int NumberOf(Submission card) => (int)(card.Whole(Payload.Behaviour) is >= 1 and <= 100 and var number ? number : 1);

    private static bool Walking(Submission card) => card[Payload.Go] == Go.Next;

    /// <summary>Of a field that could not be read, only that is told.</summary>
    private static ImmutableList<Problem> Joined(ImmutableList<Problem> unread, ImmutableList<Problem> refused) =>
        unread.AddRange(refused.Where(p => !unread.Exists(u => u.Field == p.Field)));
}
