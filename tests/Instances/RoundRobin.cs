using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Instances.Tests;

/// <summary>
/// Hands activities to the instances in turn, and what gets no answer, or a failure, once more to the next one: the same activity, as
/// Teams does.
/// </summary>
internal sealed class RoundRobin(IReadOnlyList<BotInstance> instances) : IDisposable
{
    private const int MostTries = 60;

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private int _next;
    private int _repeated;

    /// <summary>Activities that had to be posted again, each time counted.</summary>
    public int Repeated => _repeated;

    /// <param name="activity">With the id it keeps.</param>
    /// <param name="failed">Looks at the body of an answer: true when the person was told that it failed.</param>
    public async Task<JsonNode?> PostAsync(JsonObject activity, Func<JsonNode?, bool> failed)
    {
        var json = activity.ToJsonString();
        for (var tries = 1; ; tries++)
        {
            var instance = instances[(int)((uint)Interlocked.Increment(ref _next) % instances.Count)];
            try
            {
                using var content = new StringContent(json, Encoding.UTF8, "application/json");
                using var response = await _client.PostAsync(new Uri(instance.Address, "api/messages"), content);
                var body = await response.Content.ReadAsStringAsync();
                var answer = body.Length == 0 ? null : JsonNode.Parse(body);
                if (response.StatusCode == HttpStatusCode.OK && !failed(answer))
                {
                    return answer;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                // Killed, or not there yet.
            }

            Assert.True(tries < MostTries, $"{tries} tries of {json}");
            Interlocked.Increment(ref _repeated);
            await Task.Delay(TimeSpan.FromMilliseconds(100 * Math.Min(tries, 10)), TimeProvider.System);
        }
    }

    public void Dispose() => _client.Dispose();
}
