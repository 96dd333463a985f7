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

    /// <summary>
    /// Posts an invoke twice at once and once more, and gives the answer of the copy that saved: it alone knows what that changed in the check.
    /// The others say nothing that this one does not. Then the same comes as from an older client.
    /// </summary>
    public async Task<JsonNode?> PostsAsync(Chat chat, Seat seat, JsonObject invoke, Func<JsonObject, Task<JsonNode?>> post)
    {
        var action = invoke["value"]!["action"]!;
        _verbs[(string?)action["verb"] is { Length: > 0 } verb ? verb : (string?)action["data"]?["verb"] ?? ""] = true;
        var known = chat.Teams.All;
        var answers = await Task.WhenAll(post(invoke.DeepClone().AsObject()), post(invoke.DeepClone().AsObject()));
        var repeated = await post(invoke);
        var saved = answers.FirstOrDefault(a => !JsonNode.DeepEquals(a, repeated)) ?? repeated;
        Assert.All(
            [.. answers, repeated],
            answer => Assert.True(SaysNoOther(answer, saved), $"{string.Join('\n', Lines(answer))}\n---- where it saved:\n{string.Join('\n', Lines(saved))}"));
        SayOnce(chat, known);
        await SubmitsAsync(chat, seat, invoke, post);
        return saved;
    }

    /// <summary>What the older client is shown is as if it had not been: the conversation goes on in the newer one.</summary>
    private static async Task SubmitsAsync(Chat chat, Seat seat, JsonObject invoke, Func<JsonObject, Task<JsonNode?>> post)
    {
        if (invoke["value"]!["action"]!["data"] is not JsonObject)
        {
            return;
        }

        var (known, faults) = (chat.Teams.All, Faults(chat));
        await post(seat.Submission(invoke));
        Assert.Equal(faults, Faults(chat));
        chat.Teams.Rewind(known);
    }

    private static int Faults(Chat chat) => chat.Log.All.Count(line => line.Contains("A turn could not be answered", StringComparison.Ordinal));

    /// <summary>What each copy sends beside the card is the same message.</summary>
    private static void SayOnce(Chat chat, IEnumerable<Message> known)
    {
        var said = chat.Teams.All.Except(known).GroupBy(m => (m.Conversation, Said: m.Activity.ToJsonString()));
        chat.Teams.TakeBack([.. said.SelectMany(m => m.Skip(1))]);
    }

    private static bool SaysNoOther(JsonNode? answer, JsonNode? saved) =>
        Lines(answer).All(line => line is "✓ Saved." or "✓ 已保存。" || Lines(saved).Any(l => l.Contains(line, StringComparison.Ordinal)));

    private static string[] Lines(JsonNode? answer) => answer?["value"] switch
    {
        JsonObject card when (string?)card["type"] == "AdaptiveCard" => CardReading.Text(card).Split('\n'),
        var words => [words?.ToJsonString() ?? ""],
    };

    public void Dispose() => _current.Value = null;
}
