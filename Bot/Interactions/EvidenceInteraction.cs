using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>One piece of evidence: what it says, who confirms it, who of us was there and at which meeting. One-to-one only.</summary>
internal sealed class EvidenceInteraction(DealDesk desk, CoachCards cards) : IInteraction
{
    private static readonly LocalText PickDay = new("Choose a day.", "请选择日期。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenEvidence, Cards.Verbs.LinkEvidence];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? Task.FromResult(Notices.MissingOneToOne(turn, DealFate.Unknown))
        : card.Verb == Cards.Verbs.LinkEvidence ? LinkAsync(turn, id, card, cancellationToken)
        : OpenAsync(turn, id, card, cancellationToken);

    /// <summary>The page of a piece; of its person, when it is not there any more.</summary>
    public static Reply Page(CoachCards cards, Turn turn, DealLookup found, string? evidenceId, LocalText? told = null, params IReadOnlyList<Problem> problems) =>
        found.Deal.FindEvidence(evidenceId) is { Withdrawn: false } item && found.Deal.FindPerson(item.Person) is not null
            ? cards.Evidence(turn, found.Deal, item, told, problems)
            : CoachCards.Candidate(found.Deal, found.Deal.FindEvidence(evidenceId)?.Person) is { } person
                ? cards.Page(turn, found, person, told, problems.Count > 0 ? problems[0].Text : null)
                : CoachCards.People(turn, found, told);

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        return found.ToChange is not DealFate.Open and var fate
            ? Notices.MissingOneToOne(turn, fate)
            : Page(cards, turn, found, card[Payload.Evidence]);
    }

    private async Task<Reply> LinkAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var evidenceId = card[Payload.Evidence] ?? "";
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var today = turn.DayIn(deal.TimeZone);
            var (metOn, unread) = Day(card[Inputs.MetOn], today);
            var decision = unread
                ? Decision(PickDay)
                : EvidenceLinkDecision.Decide(deal, evidenceId, new(Chosen(card[Inputs.Witness]) is { } w ? new UserId(w) : null, metOn, Chosen(card[Inputs.MetWith])), today);
            return (decision, decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        return change.Refuses(decided)
            ? Page(cards, turn, change.Found, evidenceId, null, [.. decided.Problems])
            : Page(cards, turn, change.Found, evidenceId, change.Told(decided)).Saved();
    }

    private static Playbook.Deals.Decision Decision(LocalText problem) => new([], null, [new(Fields.When, problem, ProblemKind.Unreadable)]);

    private static (LocalDate? Day, bool Unread) Day(string? text, LocalDate today)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return default;
        }

        var read = DateText.Parse(text, today);
        return read.IsValid ? (read.Value!.Date, false) : (null, true);
    }

    private static string? Chosen(string? value) => string.IsNullOrEmpty(value) || value == Inputs.NotKnown ? null : value;
}
