using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// The three answers after a meeting: they become a visit, with what it says about people, promises and the next date. One-to-one only.
/// </summary>
internal sealed class AfterMeetingInteraction(DealDesk desk) : IInteraction
{
    private static readonly LocalText Saved = new("The visit is on record.", "拜访已记录。");
    private static readonly LocalText Answered = new("This was put down already.", "这次会面已有记录。");
    private static readonly LocalText NotHeld = new("Noted: it did not take place.", "知道了，这次没见成。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SaveAfterMeeting, Cards.Verbs.NoMeeting];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? Task.FromResult(Missing(turn, DealFate.Unknown))
        : card.Verb == Cards.Verbs.NoMeeting ? NotHeldAsync(turn, id, card, cancellationToken)
        : SaveAsync(turn, id, card, cancellationToken);

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = Decide(turn, deal, card);
            return (decision, decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Missing(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        return decided.IsRefused && !change.Repeated
            ? new(BriefCards.After(deal, deal.FindMeeting(card[Payload.Meeting]), BeganIn(card, deal, turn.Now), turn.TimeZone, turn.Now, turn.Language, SubmittedAfter.Texts(card), [.. decided.Problems]), OneToOneOnly: true)
            : PlanCards.Visits(turn, deal, told: change.IsSaved ? Saved : decided.Told);
    }

    private static Decision Decide(Turn turn, Deal deal, Submission card)
    {
        var meeting = deal.FindMeeting(card[Payload.Meeting]);
        var began = BeganIn(card, deal, turn.Now);
        if (meeting is { IsPlanned: false } || (meeting is null && MeetingSearch.IsPutDown(deal, turn.Who.Id, began)))
        {
            return new([], Answered, []);
        }

        var today = turn.DayIn(deal.TimeZone);
        var read = SubmittedAfter.Read(card, deal, meeting, BriefCards.DayOf(deal, began), turn, today);
        var decision = read.Problems.IsEmpty ? VisitDecision.Make(deal, read.Entry, turn.Who.Id, today) : new([], null, read.Problems);
        return meeting is null || decision.IsRefused ? decision
            : decision with { Events = decision.Events.Add(new DealEvent.MeetingSet(meeting.Id, meeting.State, MeetingState.Held)) };
    }

    /// <summary>A card from somewhere else cannot put a meeting into the future.</summary>
    private static Instant BeganIn(Submission card, Deal deal, Instant now) =>
        Instant.Min(now, deal.FindMeeting(card[Payload.Meeting])?.What.Time?.At ?? card.Instant(Payload.Began) ?? now);

    private async Task<Reply> NotHeldAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var draft = deal.FindMeeting(card[Payload.Meeting]) is { } meeting ? MeetingDecision.Cancel(deal, meeting.Id, turn.Now) : new(new([], NotHeld, []));
            return (draft, draft.Decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Missing(turn, change.Fate)
            : MeetingInteraction.Off(turn, change.Found.Deal, decided.Decision.IsRefused ? decided : decided with { Decision = decided.Decision with { Told = NotHeld } }, change.Repeated);
    }

    private static Reply Missing(Turn turn, DealFate fate) => Notices.Missing(turn, fate) with { OneToOneOnly = true };
}
