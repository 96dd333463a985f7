using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// Looks for due work for as long as the bot runs. Every instance does, and they share the work: a round costs one small read for
/// each shard.
/// </summary>
internal sealed partial class DueWorker(DuePump pump, DueAlarm alarm, ILogger<DueWorker> log) : BackgroundService
{
    private static readonly Duration Round = Duration.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await pump.RunAsync(stoppingToken);
                await alarm.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A bug in one piece of work must not end the reminders of everybody.
            catch (Exception e)
#pragma warning restore CA1031
            {
                RoundFailed(log, e);
                await alarm.WaitAsync(Round, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of due work failed")]
    private static partial void RoundFailed(ILogger log, Exception exception);
}
