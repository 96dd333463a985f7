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
/// What fails before the send is tried again as often as it takes; what fails in it or after it is repeated once. What ends the process
/// each time it is drawn is put aside.
/// </summary>
internal sealed partial class ReminderSender(
    ReminderStore store, DueStore due, ReminderPlanner planner, ReminderComposer composer, ReminderMessages messages, ReminderNoting noting,
    ReminderRefusals refusals, ReminderParking parking, DueMeter meter, IClock clock, ILogger<ReminderSender> log)
    : IDueHandler
{
    /// <summary>A fault of ours is tried again so often; then the next one is waited for.</summary>
    private const int MostFaults = 8;

    /// <summary>Teams may take so long to answer: what is begun later might be claimed by another instance meanwhile.</summary>
    private static readonly Duration LongestSend = Duration.FromSeconds(15);

    public string Kind => PlannedReminder.Kind;

    /// <summary>A reminder is planned long before it comes, and one that is late still comes.</summary>
    public Duration Lifetime { get; } = Duration.FromDays(100_000);

    public bool MarksItself => true;

    public async Task<DueOutcome> RunAsync(DueItem item)
    {
        if (ClaimedReminder.Of(item) is not { } claim)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        var outcome = await RunAsync(claim);
        return outcome with { Held = claim.Item };
    }

    public async Task<DueOutcome> GiveUpAsync(DueItem item)
    {
        if (ClaimedReminder.Of(item) is not { } claim)
        {
            Unreadable(log);
            return DueOutcome.Refused;
        }

        try
        {
            return await noting.OverAsync(claim);
        }
        catch (CorruptRowException e)
        {
            Failed(log, e);
            return new(false);
        }
    }

    public async Task<DueOutcome> SetAsideAsync(DueItem item)
    {
        if (ClaimedReminder.Of(item) is { } claim && await store.FindAsync(claim.Key, CancellationToken.None) is { IsOn: true } reminder)
        {
            await parking.ParkAsync(reminder, ParkedBecause.Fatal);
            meter.Count(Kind, DueMeter.Parked);
        }

        return DueOutcome.Refused;
    }

    private async Task<DueOutcome> RunAsync(ClaimedReminder claim)
    {
        try
        {
            return noting.IsUnnoted(claim) ? await noting.OverAsync(claim) : await ComposedAsync(claim);
        }
        catch (StorageUnavailableException)
        {
            return new(false, ReminderNoting.AMoment);
        }
#pragma warning disable CA1031 // One reminder with a fault must not keep the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(log, e);
            meter.Count(Kind, DueMeter.Failed);
            return claim.Item.Work.Refused < MostFaults ? new(false, ReminderNoting.AMoment) : await noting.OverAsync(claim);
        }
    }

    private async Task<DueOutcome> ComposedAsync(ClaimedReminder claim)
    {
        // Whatever was changed up to this moment counts.
        var (planned, now) = (claim.Planned, clock.GetCurrentInstant());
        if (await store.FindAsync(claim.Key, CancellationToken.None) is not { IsOn: true } reminder
            || reminder.Schedule.Generation != planned.Generation || ReminderPlanner.HandledAt(reminder, now) >= planned.Occurrence)
        {
            meter.Count(Kind, DueMeter.Outdated);
            return DueOutcome.Over;
        }

        var working = await planner.WorkingDaysAsync(claim.Key.Tenant, reminder.Book, reminder.Schedule.Zone, CancellationToken.None);
        var (plan, next) = ReminderPlanner.Plan(reminder, working, now);
        if (!(next <= now))
        {
            // Holidays were added since it was planned.
            meter.Count(Kind, DueMeter.Outdated);
            return await noting.PlannedAsync(claim, working, now);
        }

        if (plan.Waits is not null)
        {
            return await noting.PlannedAsync(claim, working, now);
        }

        var content = await composer.ComposeAsync(reminder, planned.Occurrence, now, CancellationToken.None);
        if (content.View.IsQuiet && reminder.Schedule.QuietWeek == QuietWeek.Nothing)
        {
            meter.Count(Kind, DueMeter.Silent);
            return await noting.OverAsync(claim);
        }

        var say = await messages.PrepareAsync(reminder, content.View);
        if (clock.GetCurrentInstant() >= claim.Item.At - LongestSend)
        {
            return new(false, ReminderNoting.AMoment);
        }

        if (await due.MoveAsync(claim.Item, claim.Item.Work with { Begun = claim.Item.Work.Begun + 1 }, claim.Item.At, CancellationToken.None) is not { } marked)
        {
            // The lease was over, and somebody else has it.
            return DueOutcome.Recorded;
        }

        claim.Item = marked;
        return await SayAsync(claim, reminder, content, say, now);
    }

    /// <param name="now">When what it tells was read.</param>
    private async Task<DueOutcome> SayAsync(
        ClaimedReminder claim, StoredReminder reminder, ReminderContent content, Func<Task<string?>> say, Instant now)
    {
        string? message;
        try
        {
            message = await say();
        }
        catch (Exception e) when (ChannelError.Of(e, CancellationToken.None) is { } error)
        {
            return await refusals.OfAsync(claim, reminder, error);
        }
#pragma warning disable CA1031 // Whatever it is, Teams may have taken the message.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Failed(log, e);
            return new(false, ReminderNoting.AMoment, MayBeDone: true);
        }

        if (ReminderPlanner.IsLate(claim.Planned.Occurrence, now))
        {
            meter.Count(Kind, DueMeter.SentLate);
        }

        var sent = new SentReminder(claim.Planned.Occurrence, now, reminder.LastSent, message, content.Deals, []) { Readers = [.. content.View.Readers] };
        var notes = content.Noted.Select(owner => new PlannedNote(owner, sent.Occurrence, claim.Key.Conversation).Work(claim.Key.Home, now)).ToList();
        return await noting.SentAsync(claim, sent, notes);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder that was planned cannot be read and is dropped")]
    private static partial void Unreadable(ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder failed")]
    private static partial void Failed(ILogger log, Exception exception);
}
