using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.Reminders;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Reminder;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>
/// A tap on the reminder: saved like any answer, by whoever may change the deal. The card shows everybody who answered what; who may not
/// answer is told one-to-one, and the card stays.
/// </summary>
internal sealed class ReminderAnswerInteraction(ReminderDesk desk, ReminderStore store, ReminderComposer composer, DealDesk deals, MethodLibrary methods) : IInteraction
{
    private const int Attempts = 8;

    private static readonly LocalText Old = new(
        "This reminder is too old to answer on. Nothing was saved; the next one asks what is still open.", "这条提醒太旧，不能再在上面回答，没有保存。下一条会问还不清楚的问题。");

    private static readonly LocalText Differs = new(
        "Somebody answered this differently since the card was drawn, so nothing was saved. “assess” shows what is on record.", "卡片发出后有人给出了不同的回答，这次没有保存。用“评估”可以看到现有记录。");

    private readonly Method _assess = methods.Find(Assessment.MethodId)!;

    public IReadOnlyList<string> Verbs => [Cards.Verbs.AnswerReminder];

    public async Task<Reply> OnCardAsync(Turn turn, Submission card, CancellationToken cancellationToken)
    {
        if (ReminderPlace.Of(turn) is not { } place || card.Deal is not { } id || card.Instant(Payload.Reminder) is not { } occurrence
            || card[Payload.Value] is not ("+" or "-" or "?") || QuestionOf(card, place) is not { } question)
        {
            return Notices.Refused(turn, Old) with { OneToOneOnly = true };
        }

        // Its deals are read before anything is saved: what cannot be drawn again is not answered here.
        var (sent, reminder) = (store.SentAsync(place.Key, occurrence, cancellationToken), desk.FindAsync(place, cancellationToken));
        if (await sent is not { } found || !found.Deals.Contains(id) || await reminder is not { } stored)
        {
            return Notices.Refused(turn, Old) with { OneToOneOnly = true };
        }

        return await SaveAsync(turn, stored, found, id, question, card, cancellationToken);
    }

    private async Task<Reply> SaveAsync(
        Turn turn, StoredReminder reminder, SentReminder sent, DealId id, Question question, Submission card, CancellationToken cancellationToken)
    {
        var tapped = new SubmittedAnswer(question.Id, Subject.Us, card[Payload.Was] ?? "", card[Payload.Value]!);
        Deal? before = null;
        var change = await deals.ChangeAsync(turn, id, turn.Place, ChangeSource.Card, (deal, _) =>
        {
            before = deal;
            var merged = AnswerMerge.Merge(deal, _assess, [tapped]);
            return (merged, merged.Events);
        }, cancellationToken);
        if (change.Decision is not { } decided)
        {
            return Notices.MissingOneToOne(turn, change.Fate);
        }

        if (decided.Conflicts.Count > 0 || decided.Rejected.Count > 0)
        {
            return Notices.Refused(turn, decided.Rejected is [var rejected, ..] ? rejected.Text : Differs) with { OneToOneOnly = true };
        }

        var deal = change.Found.Deal;
        var answer = new ReminderAnswer(
            id, question.Id, card[Payload.Value]!, turn.Who.Id, turn.Who.Name, turn.Now, change.Saved ? Turned(turn, reminder, before!, change.Found) : null);
        var noted = await NoteAsync(reminder.Key, sent, answer, change.Saved, cancellationToken);
        var view = await composer.RedrawAsync(reminder, noted, deal, turn.Now, cancellationToken);
        return Drawn(turn, view, reminder).Saved();
    }

    /// <summary>For everybody, and for who tapped with their own deals first.</summary>
    public static Reply Drawn(Turn turn, ReminderView view, StoredReminder reminder) => new(
        ReminderCard.Render(view, reminder.Schedule.Language), IsRepaid: true,
        Mine: view.Readers.Count > 0 ? ReminderCard.Render(view with { Viewer = turn.Who.Id }, reminder.Schedule.Language) : null);

    /// <summary>The first who answered stands on the card, unless somebody changed it here.</summary>
    private async Task<SentReminder> NoteAsync(
        ReminderKey key, SentReminder sent, ReminderAnswer answer, bool isNew, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (!isNew && sent.Answers.Exists(a => a.Deal == answer.Deal && a.Question == answer.Question))
            {
                return sent;
            }

            var after = sent with { Answers = sent.Answers.RemoveAll(a => a.Deal == answer.Deal && a.Question == answer.Question).Add(answer) };
            if (await store.SaveSentAsync(key, after, cancellationToken))
            {
                return after;
            }

            sent = await store.SentAsync(key, sent.Occurrence, cancellationToken) ?? sent;
        }

        return sent;
    }

    /// <summary>The light of the question's group, as its place may know it.</summary>
    private static TurnedLight? Turned(Turn turn, StoredReminder reminder, Deal before, DealLookup after)
    {
        var change = DealChecks.Change((before, after.Account), after, turn.DayIn(after.Deal.TimeZone), inChannel: reminder.Book.IsTeam);
        return change.Lights is [var (group, was, now), ..] ? new(group, was, now) : null;
    }

    private Question? QuestionOf(Submission card, ReminderPlace place) =>
        card[Payload.Question] is { } id && !(place.Book.IsTeam && Assessment.IsOneToOne(id)) ? _assess.Find(id) : null;
}
