using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Due;
using KeyAccountBot.Bot.Operating;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>What comes of a reminder that Teams did not take.</summary>
internal sealed partial class ReminderRefusals(ReminderNoting noting, ReminderParking parking, DueMeter meter, ILogger<ReminderRefusals> log)
{
    public async Task<DueOutcome> OfAsync(ClaimedReminder claim, StoredReminder reminder, ChannelError error)
    {
        switch (error.Remedy)
        {
            case ChannelRemedy.WaitForInstallation or ChannelRemedy.WaitForUser or ChannelRemedy.ForgetId:
                await parking.ParkAsync(reminder, ParkedBecause.Closed);
                meter.Count(PlannedReminder.Kind, DueMeter.Parked);
                return DueOutcome.Refused;
            case ChannelRemedy.RetryLater:
                return new(false, error.RetryAfter, error.MayHaveArrived);
            case ChannelRemedy.Configure:
                NotConfigured(log, error);
                return new(false);
            case var _ when error.MayHaveArrived:
                // A server's fault may come after it took the message; whatever else it says, it will say again.
                NotTaken(log, error);
                return new(false, ReminderNoting.AMoment, MayBeDone: true);
            default:
                NotTaken(log, error);
                meter.Count(PlannedReminder.Kind, DueMeter.Failed);
                return await noting.OverAsync(claim);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A reminder waits: Teams does not take messages of this bot: {Error}")]
    private static partial void NotConfigured(ILogger log, ChannelError error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Teams did not take a reminder: {Error}")]
    private static partial void NotTaken(ILogger log, ChannelError error);
}
