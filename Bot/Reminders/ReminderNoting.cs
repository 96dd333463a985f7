using System.Collections.Concurrent;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>Notes what became of a reminder together with when the next one comes, and never forgets what it sent itself.</summary>
internal sealed partial class ReminderNoting(ReminderStore store, ReminderPlanner planner, IClock clock, ILogger<ReminderNoting> log)
{
    /// <summary>After what is over in a moment.</summary>
    public static readonly Duration AMoment = Duration.FromSeconds(5);

    /// <summary>Sent by this process and not noted yet: known here, it is not sent again.</summary>
    private readonly ConcurrentDictionary<(ReminderKey, Instant), (SentReminder Sent, IReadOnlyList<DueWork> Beside)> _unnoted = [];

    /// <summary>This process sent it and could not note that yet.</summary>
    public bool IsUnnoted(ClaimedReminder claim) => _unnoted.ContainsKey(IdOf(claim));

    /// <param name="beside">What is to be said besides, of its own.</param>
    public Task<DueOutcome> SentAsync(ClaimedReminder claim, SentReminder sent, IReadOnlyList<DueWork> beside)
    {
        _unnoted[IdOf(claim)] = (sent, beside);
        return NoteAsync(claim, sent, beside);
    }

    /// <summary>It is over without a word; what this process said of it before is noted all the same.</summary>
    public Task<DueOutcome> OverAsync(ClaimedReminder claim) =>
        _unnoted.TryGetValue(IdOf(claim), out var unnoted) ? NoteAsync(claim, unnoted.Sent, unnoted.Beside) : NoteAsync(claim, null, []);

    /// <summary>It comes at another time, by the reminder as it is when that is noted.</summary>
    public Task<DueOutcome> PlannedAsync(ClaimedReminder claim, WorkingDays working, Instant now) =>
        RecordAsync(claim, s => ReminderPlanner.Plan(s, working, now), null, []);

    private async Task<DueOutcome> NoteAsync(ClaimedReminder claim, SentReminder? sent, IReadOnlyList<DueWork> beside)
    {
        try
        {
            if (await store.FindAsync(claim.Key, CancellationToken.None) is not { } reminder)
            {
                return DueOutcome.Over;
            }

            var working = await planner.WorkingDaysAsync(claim.Key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
            var outcome = await RecordAsync(
                claim, s => ReminderPlanner.Follow(s, claim.Planned, working, sent is not null, clock.GetCurrentInstant()), sent, beside);
            _unnoted.TryRemove(IdOf(claim), out _);
            return outcome;
        }
#pragma warning disable CA1031 // Whatever keeps it from being noted, it was sent.
        catch (Exception e) when (sent is not null)
#pragma warning restore CA1031
        {
            NotNoted(log, e);
            return new(false, AMoment, MayBeDone: true);
        }
    }

    private async Task<DueOutcome> RecordAsync(
        ClaimedReminder claim, Func<StoredReminder, (StoredReminder, Instant?)> after, SentReminder? sent, IReadOnlyList<DueWork> beside) =>
        await store.RecordAsync(claim.Key, claim.Item, after, sent, clock.GetCurrentInstant(), CancellationToken.None, beside) ? DueOutcome.Recorded : DueOutcome.Over;

    private static (ReminderKey, Instant) IdOf(ClaimedReminder claim) => (claim.Key, claim.Planned.Occurrence);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder was sent and could not be noted")]
    private static partial void NotNoted(ILogger log, Exception exception);
}
