using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Due;

/// <summary>Looks into all shards for what is due, and has it done by turns; of a crowd that takes longer, what others have due meanwhile is found too.</summary>
internal sealed partial class DuePump(DueStore due, DueClaims claims, IClock clock, TimeProvider time, ILogger<DuePump> log)
{
    /// <summary>While there is much to do, what has become due meanwhile is found so often.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    private const int AtOnce = 24;
    private const int LooksAtOnce = 8;
    private const int PerPage = 200;
    private const int MostPages = 100;

    /// <summary>One round: until nothing is due any more, or what is due cannot be done now.</summary>
    /// <param name="stop">Begins nothing more; what is begun is finished.</param>
    public async Task RunAsync(CancellationToken stop)
    {
        var (queue, begun) = (new DueQueue(), new List<Task<Ended>>());
        try
        {
            bool hasMoved;
            do
            {
                await LookAsync(queue, stop);
                hasMoved = await WorkAsync(queue, begun, stop);
            }

            // Where nothing can be written, the same would come again and again.
            while (begun.Count > 0 || (hasMoved && (queue.HasMore || !queue.IsEmpty)));
        }
        finally
        {
            await ((Task)Task.WhenAll(begun)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private Task LookAsync(DueQueue queue, CancellationToken stop)
    {
        queue.Clear();
        var (now, adding) = (clock.GetCurrentInstant(), new Lock());
        return Parallel.ForEachAsync(
            Enumerable.Range(0, DueStore.Shards),
            new ParallelOptions { MaxDegreeOfParallelism = LooksAtOnce, CancellationToken = stop },
            async (shard, _) =>
            {
                string? next = null;
                for (var page = 1; page == 1 || (next is not null && page <= MostPages); page++)
                {
                    var found = await PageAsync(shard, now, next, stop);
                    next = found.Next;
                    lock (adding)
                    {
                        queue.Add(found.Items, isAll: next is null || page < MostPages);
                    }
                }
            });
    }

    private async Task<DuePage> PageAsync(int shard, Instant now, string? after, CancellationToken stop)
    {
        try
        {
            var page = await due.PageAsync(shard, now, PerPage, after, stop);
            foreach (var unreadable in page.Unreadable)
            {
                Skipped(log, unreadable);
            }

            return page;
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException or RowLimitException)
        {
            NotRead(log, e);
            return DuePage.Empty;
        }
    }

    /// <summary>Until what is held is done, or it is time to look again.</summary>
    /// <returns>True when something came of it.</returns>
    private async Task<bool> WorkAsync(DueQueue queue, List<Task<Ended>> begun, CancellationToken stop)
    {
        var hasMoved = false;
        using var looked = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var again = Task.Delay(LookAgain, time, looked.Token);
        while (!again.IsCompleted)
        {
            while (begun.Count < AtOnce && queue.Take() is { } item)
            {
                // An engine in this process may answer at once: the next is not to wait for it.
                begun.Add(Task.Run(async () => new Ended(item, await claims.RunAsync(item)), CancellationToken.None));
            }

            if (begun.Count == 0)
            {
                break;
            }

            await Task.WhenAny([.. begun, again]);
            stop.ThrowIfCancellationRequested();
            foreach (var task in begun.FindAll(t => t.IsCompleted))
            {
                begun.Remove(task);
                var ended = await task;
                queue.Done(ended.Item);
                hasMoved |= ended.HasMoved;
            }
        }

        await looked.CancelAsync();
        return hasMoved;
    }

    private readonly record struct Ended(DueItem Item, bool HasMoved);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is due could not be read")]
    private static partial void NotRead(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A piece of due work cannot be read and is left where it is")]
    private static partial void Skipped(ILogger log, Exception exception);
}
