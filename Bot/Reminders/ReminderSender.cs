using System.Collections.Concurrent;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>
/// Sends one reminder that was claimed: reads the schedule again, draws the card, sends it, and notes that together with the next one.
/// What fails before the send is tried again as often as it takes; what fails in it or after it is repeated once.
/// </summary>
internal sealed partial class ReminderSender(
    ReminderStore store, DueStore due, ReminderPlanner planner, ReminderComposer composer, ReminderMessages messages, ReminderParking parking, DueMeter meter, IClock clock, ILogger<ReminderSender> log)
    : IDueHandler
{
    /// <summary>A fault of ours is tried again so often; then the next one is waited for.</summary>
    private const int MostFaults = 8;

    /// <summary>Teams may take so long to answer: what is begun later might be claimed by another instance meanwhile.</summary>
    private static readonly Duration LongestSend = Duration.FromSeconds(15);

    private static readonly Duration AMoment = Duration.FromSeconds(5);

    /// <summary>Sent by this process and not noted yet: known here, it is not sent again.</summary>
    private readonly ConcurrentDictionary<(ReminderKey, Instant), SentReminder> _unnoted = [];

    public string Kind => PlannedReminder.Kind;

    /// <summary>A reminder is planned long before it comes, and one that is late still comes.</summary>
    public Duration Lifetime { get; } = Duration.FromDays(100_000);

    public bool MarksItself => true;

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        var claim = new Claim(item);
        var outcome = await RunAsync(claim);
        return outcome with { Held = claim.Item };
    }

    public async Task<DueOutcome> GiveUpAsync(DueItem item)
    {
        if (PlannedReminder.Read(item.Work.Payload) is not { } planned)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return await NoteAsync(new(item), planned, _unnoted.GetValueOrDefault((KeyOf(item, planned), planned.Occurrence)));
        }
        catch (CorruptRowException e)
        {
            Failed(log, e);
            return new(false);
        }
    }

    private async Task<DueOutcome> RunAsync(Claim claim)
    {
        var item = claim.Item;
        if (PlannedReminder.Read(item.Work.Payload) is not { } planned)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return _unnoted.TryGetValue((KeyOf(item, planned), planned.Occurrence), out var sent)
                ? await NoteAsync(claim, planned, sent)
                : await RunAsync(claim, planned);
        }
        catch (StorageUnavailableException)
        {
            return new(false, AMoment);
        }
#pragma warning disable CA1031 // One reminder with a fault must not keep the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(log, e);
            meter.Count(Kind, DueMeter.Failed);
            return item.Work.Refused < MostFaults ? new(false, AMoment) : await NoteAsync(claim, planned, null);
        }
    }

    private async Task<DueOutcome> RunAsync(Claim claim, PlannedReminder planned)
    {
        // Whatever was changed up to this moment counts.
        var (key, now) = (KeyOf(claim.Item, planned), clock.GetCurrentInstant());
        if (await store.FindAsync(key, CancellationToken.None) is not { IsOn: true } reminder
            || reminder.Schedule.Generation != planned.Generation || ReminderPlanner.HandledAt(reminder, now) >= planned.Occurrence)
        {
            meter.Count(Kind, DueMeter.Outdated);
            return DueOutcome.Over;
        }

        var working = await planner.WorkingDaysAsync(key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
        if (!(ReminderPlanner.NextOf(reminder, working, now) <= now))
        {
            // Holidays were added since it was planned.
            meter.Count(Kind, DueMeter.Outdated);
            return await RecordAsync(claim, key, s => (s, ReminderPlanner.NextOf(s, working, now)), null);
        }

        if (ReminderPlanner.Postponed(reminder.Schedule, planned, working, now) is { } later)
        {
            return await RecordAsync(claim, key, s => (s, later), null);
        }

        var content = await composer.ComposeAsync(reminder, planned.Occurrence, now, CancellationToken.None);
        if (content.View.IsQuiet && reminder.Schedule.QuietWeek == QuietWeek.Nothing)
        {
            meter.Count(Kind, DueMeter.Silent);
            return await NoteAsync(claim, planned, null);
        }

        var say = await messages.PrepareAsync(reminder, content.View);
        if (clock.GetCurrentInstant() >= claim.Item.At - LongestSend)
        {
            return new(false, AMoment);
        }

        if (await due.MoveAsync(claim.Item, claim.Item.Work with { Begun = claim.Item.Work.Begun + 1 }, claim.Item.At, CancellationToken.None) is not { } marked)
        {
            // The lease was over, and somebody else has it.
            return DueOutcome.Recorded;
        }

        claim.Item = marked;
        return await SayAsync(claim, planned, reminder, content, say, now);
    }

    /// <param name="now">When what it tells was read.</param>
    private async Task<DueOutcome> SayAsync(
        Claim claim, PlannedReminder planned, StoredReminder reminder, ReminderContent content, Func<Task<string?>> say, Instant now)
    {
        string? message;
        try
        {
            message = await say();
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { } error)
        {
            return await RefusedAsync(claim, planned, reminder, error);
        }
#pragma warning disable CA1031 // Whatever it is, Teams may have taken the message.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(log, e);
            return new(false, AMoment, MayBeDone: true);
        }

        if (ReminderPlanner.IsLate(planned.Occurrence, now))
        {
            meter.Count(Kind, DueMeter.SentLate);
        }

        var sent = new SentReminder(planned.Occurrence, now, reminder.LastSent, message, content.Deals, []);
        _unnoted[(reminder.Key, planned.Occurrence)] = sent;
        return await NoteAsync(claim, planned, sent);
    }

    private async Task<DueOutcome> RefusedAsync(Claim claim, PlannedReminder planned, StoredReminder reminder, ChannelError error)
    {
        switch (error.Remedy)
        {
            case ChannelRemedy.WaitForInstallation or ChannelRemedy.WaitForUser or ChannelRemedy.ForgetId:
                await parking.ParkAsync(reminder);
                meter.Count(Kind, DueMeter.Parked);
                return DueOutcome.Refused;
            case ChannelRemedy.RetryLater:
                return new(false, error.RetryAfter, error.MayHaveArrived);
            case ChannelRemedy.Configure:
                NotConfigured(log, error);
                return new(false);
            case var _ when error.MayHaveArrived:
                // A server's fault may come after it took the message; whatever else it says, it will say again.
                NotTaken(log, error);
                return new(false, AMoment, MayBeDone: true);
            default:
                NotTaken(log, error);
                meter.Count(Kind, DueMeter.Failed);
                return await NoteAsync(claim, planned, null);
        }
    }

    /// <param name="sent">Null when nothing was said.</param>
    private async Task<DueOutcome> NoteAsync(Claim claim, PlannedReminder planned, SentReminder? sent)
    {
        var key = KeyOf(claim.Item, planned);
        try
        {
            if (await store.FindAsync(key, CancellationToken.None) is not { } reminder)
            {
                return DueOutcome.Over;
            }

            var working = await planner.WorkingDaysAsync(key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
            var outcome = await RecordAsync(
                claim, key, s => ReminderPlanner.Follow(s, planned, working, sent is not null, clock.GetCurrentInstant()), sent);
            _unnoted.TryRemove((key, planned.Occurrence), out _);
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
        Claim claim, ReminderKey key, Func<StoredReminder, (StoredReminder, Instant?)> after, SentReminder? sent) =>
        await store.RecordAsync(key, claim.Item, after, sent, clock.GetCurrentInstant(), CancellationToken.None) ? DueOutcome.Recorded : DueOutcome.Over;

    private static ReminderKey KeyOf(DueItem item, PlannedReminder planned) => new(new(item.Tenant), item.Work.Home, planned.Conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder that was planned cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder failed")]
    private static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder was sent and could not be noted")]
    private static partial void NotNoted(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder waits: Teams does not take messages of this bot: {Error}")]
    private static partial void NotConfigured(ILogger log, ChannelError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a reminder: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);

    /// <summary>The due row as it is now: marking it gives it another ETag.</summary>
    private sealed class Claim(DueItem item)
    {
        public DueItem Item { get; set; } = item;
    }
}
