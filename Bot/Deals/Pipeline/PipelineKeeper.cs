using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books.Pipeline;
using NodaTime;

namespace KeyAccountBot.Bot.Deals.Pipeline;

/// <summary>Counts pipelines behind the turns, one book at a time. Any number of instances may: they share nothing but the rows.</summary>
internal sealed partial class PipelineKeeper(
    PipelineQueue queue, PipelineCount count, BookRulesDesk rules, IClock clock, ILogger<PipelineKeeper> log) : BackgroundService
{
    /// <summary>Of one book in a row; one that has more to count queues up again behind the others.</summary>
    private const int MostSteps = 50;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var (tenant, book) = await queue.NextAsync(stoppingToken);
                if (await CatchUpAsync(tenant, book, clock.GetCurrentInstant().InUtc().Date, MostSteps, stoppingToken))
                {
                    queue.Add(tenant, book);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A book that cannot be counted must not keep the others from being counted.
            catch (Exception e)
#pragma warning restore CA1031
            {
                NotCounted(log, e);
            }
        }
    }

    /// <summary>Counts what is to be counted, in at most so many steps.</summary>
    /// <param name="today">Of who waits for it: by UTC, deals whose day has come for them would be left for later.</param>
    /// <returns>There may be more.</returns>
    public async Task<bool> CatchUpAsync(TenantId tenant, BookId book, LocalDate today, int steps, CancellationToken cancellationToken)
    {
        for (var step = 0; step < steps; step++)
        {
            if (!await count.StepAsync(tenant, book, today, b => rules.OfAsync(tenant, b, cancellationToken), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pipeline of a book could not be counted; it is when somebody looks at it again")]
    private static partial void NotCounted(ILogger log, Exception exception);
}
