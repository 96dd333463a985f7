using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What stands against a candidate is settled with a reason, and what was put down by mistake is taken back.</summary>
internal sealed class EvidenceSettling(DealDesk desk, CoachCards cards)
{
    public const string DialogId = "coach-settle";
    public const string Deal = "deal";
    public const string Evidence = "evidence";

    public async Task<Reply?> PrefilledAsync(Turn turn, DealId id, string evidenceId, string text, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange != DealFate.Open || found.Deal.FindEvidence(evidenceId) is not { IsOpenAgainst: true } item)
        {
            return null;
        }

        var decision = EvidenceDecision.Resolve(found.Deal, evidenceId, text);
        return decision.IsRefused ? Refused(turn, found.Deal, item, text, decision.Problems[0]) : Ask(turn, found.Deal, item, text, asks: true);
    }

    public async Task<Reply> ResolveAsync(
        Turn turn, DealId id, string evidenceId, string? reason, CancellationToken cancellationToken)
    {
        var change = await ChangeAsync(turn, id, evidenceId, deal => EvidenceDecision.Resolve(deal, evidenceId, reason), cancellationToken);
        if (change.Fate != DealFate.Open)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var decided = change.Decision.Done;
        var deal = change.Found.Deal;
        if (decided.IsRefused && deal.IsOpen && deal.FindEvidence(evidenceId) is { IsOpenAgainst: true } item)
        {
            return Refused(turn, deal, item, reason, decided.Problems[0]);
        }

        return After(turn, change, evidenceId) with { Expect = Expectation.Nothing };
    }

    public async Task<Reply> WithdrawAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var evidenceId = card[Payload.Evidence] ?? "";
        var change = await ChangeAsync(turn, id, evidenceId, deal => EvidenceDecision.Withdraw(deal, evidenceId), cancellationToken);
        return change.Fate != DealFate.Open
            ? Notices.MissingOneToOne(turn, change.Fate)
            : After(turn, change, evidenceId);
    }

    private Task<DealChange<(Decision Done, CoachVerdict? Before)>> ChangeAsync(
        Turn turn, DealId id, string evidenceId, Func<Deal, Decision> decide, CancellationToken cancellationToken) =>
        desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, found =>
        {
            var decision = decide(found.Deal);
            return ((decision, CoachMoves.VerdictOn(turn, found, found.Deal.FindEvidence(evidenceId)?.Person)), decision.Events);
        }, cancellationToken);

    private Reply After(Turn turn, DealChange<(Decision Done, CoachVerdict? Before)> change, string evidenceId)
    {
        var ((decided, before), deal) = (change.Decision, change.Found.Deal);
        if (CoachCards.Candidate(deal, deal.FindEvidence(evidenceId)?.Person) is not { } person)
        {
            return CoachCards.People(turn, change.Found);
        }

        return change.Refuses(decided)
            ? cards.Page(turn, change.Found, person, problem: decided.Problems[0].Text)
            : cards.Page(turn, change.Found, person, CoachMoves.Told(turn, change.Found, person.Id, change.Told(decided)!.Value, before)).Saved();
    }

    private Reply Refused(Turn turn, Deal deal, EvidenceItem item, string? typed, Problem problem) =>
        Ask(turn, deal, item, TextInput.Cut(Typed.Shown(typed, problem), 2 * DealLimits.Reason), problem.Text);

    public Reply Ask(Turn turn, Deal deal, EvidenceItem item, string reason = "", LocalText? problem = null, bool asks = false) =>
        cards.Resolve(turn, deal, item, reason, problem, asks) with
        {
            Expect = new(DialogId, new Dictionary<string, string> { [Deal] = deal.Id.ToString(), [Evidence] = item.Id }),
        };
}
