using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Meetings;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The form of a meeting to come: planned, moved, called off. One-to-one only.</summary>
internal sealed class MeetingInteraction(DealDesk desk, MeetingPlans plans, BriefCards cards) : IInteraction
{
    private static readonly LocalText Saved = new("Saved.", "已保存。");

    public IReadOnlyList<string> Verbs => [Cards.Verbs.OpenMeeting, Cards.Verbs.SaveMeeting, Cards.Verbs.CancelMeeting];

    public Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken) =>
        card.Deal is not { } id ? Task.FromResult(Notices.MissingOneToOne(turn, DealFate.Unknown))
        : card.Verb switch
        {
            Cards.Verbs.SaveMeeting => SaveAsync(turn, id, card, cancellationToken),
            Cards.Verbs.CancelMeeting => CancelAsync(turn, id, card, cancellationToken),
            _ => OpenAsync(turn, id, card, cancellationToken),
        };

    /// <summary>That a meeting is off, or that there was none.</summary>
    public static Reply Off(Turn turn, Deal deal, MeetingDraft draft, bool repeated)
    {
        var decision = draft.Decision;
        return decision.IsRefused && !repeated
            ? Notices.Refused(turn, decision.Problems[0].Text) with { OneToOneOnly = true }
            : Notices.Reply(turn, Notice.Done(
                decision.Told ?? Saved,
                new NoticeButton(new("Plan another", "另约时间"), Cards.Verbs.OpenMeeting, DealRef.Of(deal)),
                new NoticeButton(new("Brief", "会前准备"), Cards.Verbs.OpenBrief, DealRef.Of(deal)))) with { OneToOneOnly = true };
    }

    private async Task<Reply> OpenAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var found = await desk.OpenAsync(turn, id, Place.OneToOne, cancellationToken);
        if (found.ToChange is not DealFate.Open and var fate)
        {
            return Notices.MissingOneToOne(turn, fate);
        }

        var meeting = found.Deal.FindMeeting(card[Payload.Meeting]) is { IsPlanned: true } known ? known : null;
        return BriefCards.Meeting(turn, found.Deal, meeting, meeting is null ? new Dictionary<string, string> { [Inputs.Met] = card[Payload.With] ?? "" } : null);
    }

    private async Task<Reply> SaveAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        // The time is read first: the letters are kept while the deal is read.
        var (time, problems) = SubmittedMeeting.Time(card, turn);
        var letters = time is null || time.At <= turn.Now ? null : plans.KeepAsync(turn, id, time, cancellationToken);
        var meetingId = card[Payload.Meeting];
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, found =>
        {
            var read = SubmittedMeeting.Read(card, found.Deal, turn.Who.Id, time, found.Deal.FindMeeting(meetingId)?.What, problems);
            var draft = read.Problems.IsEmpty
                ? MeetingDecision.Save(found.Deal, meetingId, read.Plan, card[Payload.Was], turn.Who.Id, turn.Now) : new(new([], null, read.Problems));
            return (draft, draft.Decision.Events);
        }, cancellationToken, first: letters);
        await (letters ?? Task.CompletedTask);
        if (change.Decision is not { } decided)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        var deal = change.Found.Deal;
        var shown = deal.FindMeeting(decided.Id ?? meetingId) ?? (time is null ? null : MeetingSearch.At(deal, turn.Who.Id, time.At));
        if (change.IsSaved && shown is { What.Time: { } moved } && shown.By != turn.Who.Id)
        {
            // A colleague's meeting: the letters are the colleague's, whom nobody knew before the deal was read.
            await plans.KeepAsync(turn, id, moved, cancellationToken, shown.By);
        }

        return (decided.Decision.IsRefused || decided.Changed) && !change.Repeated
            ? BriefCards.Meeting(turn, deal, shown, SubmittedMeeting.Texts(card), changed: decided.Changed, problems: [.. decided.Decision.Problems])
            : cards.Planned(turn, change.Found, shown, change.IsSaved ? Saved : decided.Decision.Told);
    }

    private async Task<Reply> CancelAsync(Turn turn, DealId id, Submission card, CancellationToken cancellationToken)
    {
        var change = await desk.ChangeAsync(turn, id, Place.OneToOne, ChangeSource.Card, (deal, _) =>
        {
            var draft = MeetingDecision.Cancel(deal, card[Payload.Meeting], turn.Now);
            return (draft, draft.Decision.Events);
        }, cancellationToken);
        return change.Decision is not { } decided ? Notices.MissingOneToOne(turn, change.Fate) : Off(turn, change.Found.Deal, decided, change.Repeated);
    }
}
