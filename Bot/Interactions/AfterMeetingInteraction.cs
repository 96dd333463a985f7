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
    private static readonly LocalText NothingKept = new("All right, nothing is put down for it.", "好的，这次不作记录。");
    private static readonly LocalText Stays = new(
        "A visit is on record for this meeting, and it stays. Put down by mistake, it can be taken back: tap it.", "这次会面已有拜访记录，记录保留。如果是误记，点开该条即可撤回。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.SaveAfterMeeting, Cards.Verbs.NoMeeting];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? Task.FromResult(Notices.MissingOneToOne(turn, DealFate.Unknown))
        : card.Verb == Cards.Verbs.NoMeeting ? NotHeldAsync(turn, id, card, cancellationToken)
        : SaveAsync(turn, id, card, cancellationToken);

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var decision = Decide(turn, deal, card);
            return (decision, decision.Decision.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        return (decided.Decision.IsRefused || decided.OnRecord is not null) && !change.Repeated
            ? new(
                BriefCards.After(
                    deal, deal.FindMeeting(card[Payload.Meeting]), BeganIn(card, deal, turn.Now), turn.TimeZone, turn.Now, turn.Language, SubmittedAfter.Texts(card), decided.OnRecord,
                    [.. decided.Decision.Problems]),
                OneToOneOnly: true)
            : PlanCards.Visits(turn, deal, told: change.IsSaved ? Saved : decided.Decision.Told);
    }

    /// <summary>Of a meeting that was put down already, other answers are kept only when they are sent again beside what is on record. One that was said to be off took place after all.</summary>
    private static Draft Decide(Turn turn, Deal deal, Submission card)
    {
        var meeting = deal.FindMeeting(card[Payload.Meeting]);
        var began = BeganIn(card, deal, turn.Now);
        var today = turn.DayIn(deal.TimeZone);
        var read = SubmittedAfter.Read(card, deal, meeting, deal.DayOf(began), turn, today);
        var decision = read.Problems.IsEmpty ? VisitDecision.Make(deal, read.Entry, turn.Who.Id, today) : new([], null, read.Problems);
        return decision.IsRefused ? new(decision)
            : OnRecord(turn, deal, meeting, began) is { } visit
                ? decision.Events.IsEmpty ? new(new([], Answered, [])) : card[Payload.Was] == visit.Id ? new(decision) : new(new([], Answered, []), visit)
            : new(meeting is null or { State: MeetingState.Held } ? decision
                : decision with { Events = decision.Events.Add(new DealEvent.MeetingSet(meeting.Id, meeting.State, MeetingState.Held)) });
    }

    /// <summary>The visit that was put down of it; null while there is none, and when it was taken back.</summary>
    private static Visit? OnRecord(Turn turn, Deal deal, PlannedMeeting? meeting, Instant began) =>
        meeting is null ? MeetingSearch.PutDown(deal, turn.Who.Id, began) : meeting.State == MeetingState.Held ? MeetingSearch.PutDown(deal, null, began) : null;

    /// <summary>A card from somewhere else cannot put a meeting into the future.</summary>
    private static Instant BeganIn(Submission card, Deal deal, Instant now) =>
        Instant.Min(now, deal.FindMeeting(card[Payload.Meeting])?.What.Time?.At ?? card.Instant(Payload.Began) ?? now);

    private async Task<Reply> NotHeldAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var meeting = deal.FindMeeting(card[Payload.Meeting]);
            var stays = OnRecord(turn, deal, meeting, BeganIn(card, deal, turn.Now)) is not null;
            var draft = stays || meeting is null ? new(new([], NothingKept, [])) : MeetingDecision.Cancel(deal, meeting.Id, turn.Now);
            return (new NotHeldDraft(draft with { Decision = draft.Decision with { Told = meeting is null ? NothingKept : NotHeld } }, stays), draft.Decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate)
            : decided.VisitStays && !change.Repeated ? PlanCards.Visits(turn, change.Found.Deal, told: Stays)
            : MeetingInteraction.Off(turn, change.Found.Deal, decided.Meeting, change.Repeated);
    }

    /// <param name="OnRecord">Other answers are on record: nothing is saved, and both are shown.</param>
    private sealed record Draft(Decision Decision, Visit? OnRecord = null);

    private sealed record NotHeldDraft(MeetingDraft Meeting, bool VisitStays);
}
