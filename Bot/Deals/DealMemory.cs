using KeyAccountBot.Storage.Deals;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.Deals;

/// <summary>What this process knows of the deals that were worked on last.</summary>
internal sealed class DealMemory : IDealMemory, IDisposable
{
    /// <summary>A deal of the largest assessments has about two hundred rows, and a row takes half a kilobyte to a whole one.</summary>
    private const int MostRows = 12_000;

    /// <summary>Long enough for a conversation; what another process erased or deleted does not stay for long either.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache _deals = new(new MemoryCacheOptions { SizeLimit = MostRows });

    public object? Find(string key) => _deals.Get(key);

    public void Keep(string key, object value, int size) =>
        _deals.Set(key, value, new MemoryCacheEntryOptions { SlidingExpiration = Kept, Size = size });

    public void Forget(string key) => _deals.Remove(key);

    public void Dispose() => _deals.Dispose();
}
