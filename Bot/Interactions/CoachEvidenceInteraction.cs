using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Coach;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What a candidate did: put down, settled, taken back. Each is repaid with what it does to the verdict. One-to-one only.</summary>
internal sealed class CoachEvidenceInteraction(DealDesk desk, BookRulesDesk rules, CoachCards cards) : IInteraction, IExpectsText
{
    private const string Deal = "deal";
    private const string Evidence = "evidence";

    private static readonly LocalText Moved = new("{0} Verdict: {1} → {2}.", "{0}结论：{1} → {2}。");

    public IReadOnlyList<string> Verbs =>
    [
        Cards.Verbs.OpenBehaviour, Cards.Verbs.SaveEvidence, Cards.Verbs.AskResolve, Cards.Verbs.ResolveEvidence, Cards.Verbs.WithdrawEvidence,
    ];

    public string DialogId => "coach-settle";

    public bool TakesAnyText => true;

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (card.Deal is not { } id)
        {
            return Missing(turn, DealFate.Unknown);
        }

        return card.Verb switch
        {
            Cards.Verbs.SaveEvidence => await AddAsync(turn, id, card, cancellationToken),
            Cards.Verbs.ResolveEvidence => await ResolveAsync(turn, id, card[Payload.Evidence] ?? "", card[Inputs.Reason], cancellationToken),
            Cards.Verbs.WithdrawEvidence => await WithdrawAsync(turn, id, card, cancellationToken),
            _ => await OpenAsync(turn, id, card, cancellationToken),
        };
    }

    /// <summary>
    /// The card asked what was found out. Words that follow may be something else: the card comes back with them and asks, and only its
    /// button saves. What is an answer to an assessment goes there.
    /// </summary>
    public async Task<Reply?> OnTextAsync(
        Turn turn, IReadOnlyDictionary<string, string> state, string text, CancellationToken cancellationToken) =>
        DealId.TryParse(state.GetValueOrDefault(Deal), out var id) && TypedAnswer.Parse(text).Count == 0
            ? await PrefilledAsync(turn, id, state.GetValueOrDefault(Evidence, ""), text, cancellationToken)
            : null;

    private async Task<Reply?> PrefilledAsync(Turn turn, DealId id, string evidenceId, string text, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.Loaded is null || !found.MayChange || found.Deal.FindEvidence(evidenceId) is not { IsOpenAgainst: true } item)
        {
            return null;
        }

        var decision = EvidenceDecision.Resolve(found.Deal, evidenceId, text);
        return decision.IsRefused ? Refused(turn, found.Deal, item, text, decision.Problems[0]) : Ask(turn, found.Deal, item, text, asks: true);
    }

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.Loaded is null || !found.MayChange)
        {
            return Missing(turn, found.Loaded is null ? found.Fate : DealFate.NotYours);
        }

        var deal = found.Deal;
        return card.Verb == Cards.Verbs.AskResolve && deal.FindEvidence(card[Payload.Evidence]) is { IsOpenAgainst: true } item
            ? Ask(turn, deal, item)
            : Candidate(deal, card[Payload.Person]) is { } person
                ? cards.Behaviour(turn, deal, person, NumberOf(card), Walking(card))
                : cards.People(turn, deal);
    }

    private async Task<Reply> AddAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var personId = card[Payload.Person] ?? "";
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var read = SubmittedEvidence.Read(card, NumberOf(card), today);
            var decision = EvidenceDecision.Add(deal, personId, read.Observation, today);
            var added = read.Problems.IsEmpty ? decision : decision with { Events = [], Told = null, Problems = Joined(read.Problems, decision.Problems) };
            return ((Added: added, Before: VerdictOn(turn, deal, personId)), added.Events);
        }, cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Missing(turn, change.Fate);
        }

        var (decided, before) = change.Decision;
        var (deal, number, walking) = (change.Found.Deal, NumberOf(card), Walking(card));
        if (Candidate(deal, personId) is not { } person)
        {
            return cards.People(turn, deal);
        }

        if (decided.IsRefused)
        {
            var notKept = decided.Problems.Exists(p => p is { Field: Fields.What, Kind: ProblemKind.NotKept });
            return cards.Behaviour(turn, deal, person, number, walking, null, SubmittedEvidence.Texts(card, notKept), [.. decided.Problems]);
        }

        var told = Told(turn, deal, personId, decided.Told!.Value, before);
        return (walking ? cards.Behaviour(turn, deal, person, number + 1, walking, told) : cards.Page(turn, deal, person, told)).Saved();
    }

    private async Task<Reply> ResolveAsync(
        Turn turn, DealId id, string evidenceId, string? reason, CancellationToken cancellationToken)
    {
        var change = await ChangeAsync(turn, id, evidenceId, deal => EvidenceDecision.Resolve(deal, evidenceId, reason), cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Missing(turn, change.Fate);
        }

        var (decided, before) = change.Decision;
        var deal = change.Found.Deal;
        if (decided.IsRefused && deal.IsOpen && deal.FindEvidence(evidenceId) is { IsOpenAgainst: true } item)
        {
            return Refused(turn, deal, item, reason, decided.Problems[0]);
        }

        return After(turn, deal, evidenceId, decided, before) with { Expect = Expectation.Nothing };
    }

    private async Task<Reply> WithdrawAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var evidenceId = card[Payload.Evidence] ?? "";
        var change = await ChangeAsync(turn, id, evidenceId, deal => EvidenceDecision.Withdraw(deal, evidenceId), cancellationToken);
        return change.Fate != DealFate.Open
            ? Missing(turn, change.Fate)
            : After(turn, change.Found.Deal, evidenceId, change.Decision.Done, change.Decision.Before);
    }

    private Task<DealChange<(Decision Done, CoachVerdict? Before)>> ChangeAsync(
        Turn turn, DealId id, string evidenceId, Func<Deal, Decision> decide, CancellationToken cancellationToken) =>
        desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = decide(deal);
            return ((decision, VerdictOn(turn, deal, deal.FindEvidence(evidenceId)?.Person)), decision.Events);
        }, cancellationToken);

    private Reply After(Turn turn, Deal deal, string evidenceId, Decision decided, CoachVerdict? before)
    {
        if (Candidate(deal, deal.FindEvidence(evidenceId)?.Person) is not { } person)
        {
            return cards.People(turn, deal);
        }

        return decided.IsRefused
            ? cards.Page(turn, deal, person, problem: decided.Problems[0].Text)
            : cards.Page(turn, deal, person, Told(turn, deal, person.Id, decided.Told!.Value, before)).Saved();
    }

    /// <summary>What must not be kept is not shown again.</summary>
    private Reply Refused(Turn turn, Deal deal, EvidenceItem item, string? typed, Problem problem) =>
        Ask(turn, deal, item, problem.Kind == ProblemKind.NotKept ? "" : TextInput.Cut(typed ?? "", 2 * DealLimits.Reason), problem.Text);

    private Reply Ask(Turn turn, Deal deal, EvidenceItem item, string reason = "", LocalText? problem = null, bool asks = false) =>
        cards.Resolve(turn, deal, item, reason, problem, asks) with
        {
            Expect = new(DialogId, new Dictionary<string, string> { [Deal] = deal.Id.ToString(), [Evidence] = item.Id }),
        };

    private LocalText Told(Turn turn, Deal deal, string personId, LocalText told, CoachVerdict? before) =>
        VerdictOn(turn, deal, personId) is { } now && before is { } was && was != now
            ? new(
                Moved.With(told.En, CoachWords.Of(was).En, CoachWords.Of(now).En).En,
                Moved.With(told.Zh, CoachWords.Of(was).Zh, CoachWords.Of(now).Zh).Zh)
            : told;

    private CoachVerdict? VerdictOn(Turn turn, Deal deal, string? personId) => deal.FindPerson(personId) is { } person
        ? CoachReading.Of(deal, person, turn.DayIn(deal.TimeZone), rules.Of(deal).Thresholds).Judged.Verdict
        : null;

    private static Playbook.Deals.Person? Candidate(Deal deal, string? id) => deal.FindPerson(id) is { IsCandidate: true } person ? person : null;

    private static int NumberOf(Submission card) => (int)(card.Whole(Payload.Behaviour) is >= 1 and <= 100 and var number ? number : 1);

    private static bool Walking(Submission card) => card[Payload.Go] == Go.Next;

    /// <summary>Of a field that could not be read, only that is told.</summary>
    private static ImmutableList<Problem> Joined(ImmutableList<Problem> unread, ImmutableList<Problem> refused) =>
        unread.AddRange(refused.Where(p => !unread.Exists(u => u.Field == p.Field)));

    private static Reply Missing(Turn turn, DealFate fate) => Notices.Missing(turn, fate) with { OneToOneOnly = true };
}
