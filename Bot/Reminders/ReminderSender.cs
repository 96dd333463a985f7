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
/// What fails before the send is tried again as often as it takes; what fails after it is repeated once.
/// </summary>
internal sealed partial class ReminderSender(
    ReminderStore store, ReminderPlanner planner, ReminderComposer composer, ReminderMessages messages, ReminderParking parking, DueMeter meter, IClock clock, ILogger<ReminderSender> log)
    : IDueHandler
{
    /// <summary>A fault of ours is tried again so often; then the next one is waited for.</summary>
    private const int MostFaults = 8;

    private static readonly Duration AMoment = Duration.FromSeconds(5);

    /// <summary>Sent by this process and not noted yet: known here, it is not sent again.</summary>
    private readonly ConcurrentDictionary<(ReminderKey, Instant), SentReminder> _unnoted = [];

    public string Kind => PlannedReminder.Kind;

    /// <summary>A reminder is planned long before it comes, and one that is late still comes.</summary>
    public Duration Lifetime { get; } = Duration.FromDays(100_000);

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (PlannedReminder.Read(item.Work.Payload) is not { } planned)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            var key = new ReminderKey(new(item.Tenant), item.Work.Home, planned.Conversation);
            return _unnoted.TryGetValue((key, planned.Occurrence), out var sent)
                ? await NoteAsync(key, item, planned, sent)
                : await RunAsync(key, item, planned);
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
            return item.Work.Refused < MostFaults ? new(false, AMoment) : await SkippedAsync(item, planned);
        }
    }

    public async Task<bool> GiveUpAsync(DueItem item)
    {
        if (PlannedReminder.Read(item.Work.Payload) is not { } planned)
        {
            return false;
        }

        try
        {
            var key = new ReminderKey(new(item.Tenant), item.Work.Home, planned.Conversation);
            return (await NoteAsync(key, item, planned, _unnoted.GetValueOrDefault((key, planned.Occurrence)))).IsRecorded;
        }
        catch (CorruptRowException e)
        {
            Failed(log, e);
            return false;
        }
    }

    private async Task<DueOutcome> RunAsync(ReminderKey key, DueItem item, PlannedReminder planned)
    {
        // Whatever was changed up to this moment counts.
        if (await store.FindAsync(key, CancellationToken.None) is not { IsOn: true } reminder
            || reminder.Schedule.Generation != planned.Generation || reminder.Handled >= planned.Occurrence)
        {
            meter.Count(Kind, DueMeter.Outdated);
            return DueOutcome.Over;
        }

        var now = clock.GetCurrentInstant();
        var working = await planner.WorkingDaysAsync(key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
        if (ReminderPlanner.Postponed(reminder.Schedule, planned, working, now) is { } later)
        {
            return await RecordAsync(key, item, s => (s, later), null) ? DueOutcome.Recorded : DueOutcome.Over;
        }

        var content = await composer.ComposeAsync(reminder, planned.Occurrence, now, CancellationToken.None);
        if (content.View.IsQuiet && reminder.Schedule.QuietWeek == QuietWeek.Nothing)
        {
            meter.Count(Kind, DueMeter.Silent);
            return await NoteAsync(key, item, planned, null);
        }

        string? message;
        try
        {
            message = await messages.SendAsync(reminder, content.View);
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { } error)
        {
            return await RefusedAsync(key, item, planned, reminder, error);
        }

        if (ReminderPlanner.IsLate(planned.Occurrence, now))
        {
            meter.Count(Kind, DueMeter.SentLate);
        }

        var sent = new SentReminder(planned.Occurrence, now, reminder.LastSent, message, content.Deals, []);
        _unnoted[(key, planned.Occurrence)] = sent;
        return await NoteAsync(key, item, planned, sent);
    }

    private async Task<DueOutcome> RefusedAsync(ReminderKey key, DueItem item, PlannedReminder planned, StoredReminder reminder, ChannelError error)
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
            default:
                // A server's fault may come after it took the message; whatever else it says, it will say again.
                NotTaken(log, error);
                return error.MayHaveArrived ? new(false, AMoment, MayBeDone: true) : await SkippedAsync(item, planned);
        }

        async Task<DueOutcome> SkippedAsync(DueItem due, PlannedReminder done)
        {
            meter.Count(Kind, DueMeter.Failed);
            return await NoteAsync(key, due, done, null);
        }
    }

    private Task<DueOutcome> SkippedAsync(DueItem item, PlannedReminder planned) =>
        NoteAsync(new(new(item.Tenant), item.Work.Home, planned.Conversation), item, planned, null);

    /// <param name="sent">Null when nothing was said.</param>
    private async Task<DueOutcome> NoteAsync(ReminderKey key, DueItem item, PlannedReminder planned, SentReminder? sent)
    {
        try
        {
            if (await store.FindAsync(key, CancellationToken.None) is not { } reminder)
            {
                return DueOutcome.Over;
            }

            var working = await planner.WorkingDaysAsync(key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
            var isNoted = await RecordAsync(
                key, item, s => ReminderPlanner.Follow(s, planned, working, sent is not null, clock.GetCurrentInstant()), sent);
            _unnoted.TryRemove((key, planned.Occurrence), out _);
            return isNoted ? DueOutcome.Recorded : DueOutcome.Over;
        }
        catch (StorageUnavailableException) when (sent is not null)
        {
            return new(false, AMoment, MayBeDone: true);
        }
    }

    private Task<bool> RecordAsync(
        ReminderKey key, DueItem item, Func<StoredReminder, (StoredReminder, Instant?)> after, SentReminder? sent) =>
        store.RecordAsync(key, item, after, sent, clock.GetCurrentInstant(), CancellationToken.None);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder that was planned cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder failed")]
    private static partial void Failed(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder waits: Teams does not take messages of this bot: {Error}")]
    private static partial void NotConfigured(ILogger log, ChannelError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a reminder: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);
}
