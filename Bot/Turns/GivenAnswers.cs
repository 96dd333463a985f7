using Microsoft.Bot.Schema;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.Turns;

/// <summary>
/// The last answers to taps. Teams repeats a tap that it takes for lost, also while the first is under way: both get the very same
/// answer. Kept for as long as a repetition is likely, and no more of them than memory bears; without it a repeated tap is answered
/// from what is saved.
/// </summary>
/// <param name="most">So many are kept; none with 0, as on an instance that did not give them.</param>
internal sealed class GivenAnswers(int most = GivenAnswers.Most) : IDisposable
{
    private const int Most = 200;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = most });
    private readonly Lock _looking = new();

    /// <param name="turn">Whose tap, by person and activity: nobody gets an answer that was another's.</param>
    /// <param name="answer">Answers it the first time.</param>
    public async Task<AdaptiveCardInvokeResponse> OnceAsync(Turn turn, Func<Task<AdaptiveCardInvokeResponse>> answer)
    {
        var key = (turn.Tenant, turn.Who.Id, turn.ActivityKey);
        var given = Find(key, answer);
        try
        {
            var response = await given.Value;
            if (response.StatusCode != StatusCodes.Status200OK)
            {
                _answers.Remove(key);
            }

            return response;
        }
        catch
        {
            _answers.Remove(key);
            throw;
        }
    }

    public void Dispose() => _answers.Dispose();

    private Lazy<Task<AdaptiveCardInvokeResponse>> Find(object key, Func<Task<AdaptiveCardInvokeResponse>> answer)
    {
        lock (_looking)
        {
            return _answers.TryGetValue(key, out Lazy<Task<AdaptiveCardInvokeResponse>>? given)
                ? given!
                : _answers.Set(
                    key, new Lazy<Task<AdaptiveCardInvokeResponse>>(answer), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        }
    }
}
