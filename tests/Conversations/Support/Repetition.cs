using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Support;

/// <summary>While it lasts, every tap of the conversations begun in it arrives three times.</summary>
internal sealed class Repetition : IDisposable
{
    private static readonly AsyncLocal<Repetition?> _current = new();

    private readonly ConcurrentDictionary<string, bool> _verbs = [];

    private Repetition()
    {
    }

    public static Repetition? Current => _current.Value;

    /// <summary>What was tapped.</summary>
    public IEnumerable<string> Verbs => _verbs.Keys;

    public static Repetition Begin() => _current.Value = new();

    /// <summary>Posts an invoke twice at once and once more, and gives the one answer.</summary>
    public async Task<JsonNode?> PostsAsync(JsonObject invoke, Func<JsonObject, Task<JsonNode?>> post)
    {
        var action = invoke["value"]!["action"]!;
        _verbs[(string?)action["verb"] is { Length: > 0 } verb ? verb : (string?)action["data"]?["verb"] ?? ""] = true;
        var answers = await Task.WhenAll(post(invoke.DeepClone().AsObject()), post(invoke.DeepClone().AsObject()));
        JsonNode?[] all = [.. answers, await post(invoke)];
        Assert.All(all, answer => Assert.Equal(all[0]?.ToJsonString(), answer?.ToJsonString()));
        return all[0];
    }

    public void Dispose() => _current.Value = null;
}
