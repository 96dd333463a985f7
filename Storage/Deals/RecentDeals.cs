using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// The deals that this process read or saved last, so that the next turn on one reads a single row instead of all. It decides nothing: every save replaces
/// the <c>deal</c> row, so <see cref="DealStore"/> takes a deal from here only while that row has the same ETag.
/// </summary>
public sealed class RecentDeals : IDisposable
{
    /// <summary>A deal of the largest assessments has about two hundred rows, and a row takes half a kilobyte to a whole one.</summary>
    private const int MostRows = 12_000;

    /// <summary>What a deal takes without a row.</summary>
    private const int Bare = 30;

    /// <summary>Long enough for a conversation; what was erased or deleted by another process does not stay for long either.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _deals = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public void Dispose() => _deals.Dispose();

    /// <summary>Null when it is not known, or others save it too.</summary>
    internal LoadedDeal? Find(string partition) => _deals.Get<Entry>(partition)?.Deal;

    internal void Keep(string partition, LoadedDeal loaded)
    {
        if (_deals.Get<Entry>(partition) is not { Deal: null })
        {
            Set(partition, new(loaded), RowsOf(loaded));
        }
    }

    /// <summary>
    /// Another process saved the deal: while both work on it, asking for the one row first would only be one more wait. It is read as a whole from now on,
    /// until nobody asked for it here for a while.
    /// </summary>
    internal void LeaveToOthers(string partition) => Set(partition, new(null), 0);

    internal void Forget(string partition) => _deals.Remove(partition);

    private void Set(string partition, Entry entry, int rows) =>
        _deals.Set(partition, entry, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = Bare + rows });

    private static int RowsOf(LoadedDeal loaded)
    {
        var deal = loaded.Deal;
        return deal.Answers.Count + deal.People.Count + deal.Evidence.Count + deal.Actions.Count + deal.Visits.Count + deal.Route.Count
            + deal.Meetings.Count + loaded.TextIds.Count + loaded.SeenRows.Count;
    }

    /// <param name="Deal">Null where others save it too.</param>
    private sealed record Entry(LoadedDeal? Deal);
}
