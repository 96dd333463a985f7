using KeyAccountBot.Storage.Due;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Due;

internal static class DueReading
{
    /// <summary>What is due in a shard and can be read, the oldest first.</summary>
    public static async Task<IReadOnlyList<DueItem>> DueAsync(this DueStore due, int shard, Instant now, int most) =>
        (await due.PageAsync(shard, now, most, null, default)).Items;
}
