using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace KeyAccountBot.Bot.People;

/// <summary>What was asked a few minutes ago and decides who may see what: long enough for a conversation, too short for who has left.</summary>
internal sealed class ShortMemory(IMemoryCache cache, IClock clock)
{
    private static readonly Duration Kept = Duration.FromMinutes(5);

    /// <param name="ask">Null when nobody could be asked, which is not remembered.</param>
    public async Task<T?> RecallAsync<T>(object key, Func<Task<T?>> ask)
        where T : class
    {
        var now = clock.GetCurrentInstant();
        if (cache.TryGetValue(key, out Noted<T>? known) && now - known!.At < Kept)
        {
            return known.Value;
        }

        if (await ask() is not { } answer)
        {
            return null;
        }

        cache.Set(key, new Noted<T>(answer, now), Kept.ToTimeSpan());
        return answer;
    }

    public void Forget(object key) => cache.Remove(key);

    private sealed record Noted<T>(T Value, Instant At);
}
