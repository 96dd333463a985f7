namespace KeyAccountBot.Bot.Operating;

/// <summary>
/// Work that goes on when nobody waits for it any more: turns that were answered early, and sends behind an answer. Whoever stops the bot waits for it,
/// but not for ever: what is not done then is written in a due row and done after the next start.
/// </summary>
internal sealed partial class TurnsInFlight(ILogger<TurnsInFlight> log) : IHostedService
{
    private readonly Lock _counting = new();
    private int _running;
    private TaskCompletionSource? _idle;

    /// <summary>Counts it until it ends.</summary>
    /// <returns>The same task.</returns>
    public Task Follow(Task work)
    {
        if (!work.IsCompleted)
        {
            lock (_counting)
            {
                _running++;
            }

            _ = work.ContinueWith(_ => Ended(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return work;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Is called after the last request was answered and the last piece of due work done: services stop in the reverse order of their registration.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task idle;
        lock (_counting)
        {
            idle = _running == 0 ? Task.CompletedTask : (_idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await idle.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!idle.IsCompleted)
        {
            StillRunning(log, _running);
        }
    }

    private void Ended()
    {
        lock (_counting)
        {
            if (--_running == 0)
            {
                _idle?.TrySetResult();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped with {Count} turns under way; replies still owed are sent after the next start")]
    private static partial void StillRunning(ILogger log, int count);
}
