using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Conversations.Support;

/// <summary>
/// While it lasts, one call of the storage fails in every turn of the conversations begun in it, and whoever is told so says or taps the
/// same again. What they were told is looked at here and taken away: the conversation goes on as if nothing had been.
/// </summary>
internal sealed partial class Disturbance : IDisposable
{
    private static readonly AsyncLocal<Disturbance?> _current = new();

    private readonly List<string> _states = [];
    private readonly Func<string, bool> _fails;
    private readonly bool _writes;

    private Disturbance(Func<string, bool> fails, bool writes) => (_fails, _writes) = (fails, writes);

    public static Disturbance? Current => _current.Value;

    /// <summary>Where in the bot calls were made, and for which command or button.</summary>
    public HashSet<string> Places { get; } = [];

    /// <summary>Where the calls that failed were made.</summary>
    public List<string> Failed { get; } = [];

    /// <summary>What the conversations left behind, in the order they ended.</summary>
    public string State => string.Join("\n----\n", _states);

    /// <param name="fails">By its place, whether a call fails; the first one of a turn does.</param>
    /// <param name="writes">Only writes are counted: the failing one is done and its outcome unknown. Else it is not done.</param>
    public static Disturbance Begin(Func<string, bool> fails, bool writes) => _current.Value = new(fails, writes);

    public void Dispose() => _current.Value = null;

    public async Task KeepAsync(Chat chat)
    {
        var lost = chat.Log.All.FirstOrDefault(line => line.Contains("A turn could not be answered", StringComparison.Ordinal));
        Assert.True(lost is null, lost);
        _states.Add(await WholeState.OfAsync(chat.Rows.Engine, chat.Clock.GetCurrentInstant()));
    }

    public async Task<JsonNode?> PostsAsync(Chat chat, JsonObject activity, Func<JsonObject, Task<JsonNode?>> post)
    {
        var (known, saved) = (chat.Teams.All, await WholeState.LogAsync(chat.Rows.Engine));
        string? failed = null;
        chat.Rows.OutcomeUnknown = _writes;
        chat.Rows.Fails = call => Fails(call, Meant(activity), ref failed);
        var answer = await post(activity.DeepClone().AsObject());
        chat.Rows.Fails = null;
        if (failed is null)
        {
            return answer;
        }

        Failed.Add(failed);
        var said = chat.Teams.All.Except(known).ToList();
        if (Notice().Match($"{answer?.ToJsonString(CardReading.AsSent)} {string.Concat(said.Select(m => m.Activity.ToJsonString(CardReading.AsSent)))}") is not { Success: true } told)
        {
            // The answer stands all the same: what failed is put right later, or only a convenience.
            return answer;
        }

        var number = told.Groups["number"].Value;
        Assert.Single(chat.Log.All, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains($"Turn {number}", StringComparison.Ordinal));
        var isSaved = told.Groups["saved"].Success;
        if (!isSaved && !told.Groups["unsure"].Success)
        {
            Assert.Equal(saved, await WholeState.LogAsync(chat.Rows.Engine));
        }

        chat.Teams.TakeBack(said);
        var again = activity.DeepClone().AsObject();

        // What was saved is asked for once more by the same activity, as Teams does; the rest is said anew.
        again["id"] = isSaved ? (string?)activity["id"] : chat.NextId();
        return await post(again);
    }

    /// <summary>A round of due work in which a call fails, and the one after the lease. What is sent once more then, and may be, is taken away.</summary>
    public async Task PumpsAsync(Chat chat, Func<Task> pump)
    {
        var known = chat.Teams.All;
        string? failed = null;
        chat.Rows.OutcomeUnknown = _writes;
        chat.Rows.Fails = call => Fails(call, "(due)", ref failed);
        await pump();
        chat.Rows.Fails = null;
        if (failed is null)
        {
            return;
        }

        Failed.Add(failed);
        var said = chat.Teams.All.Except(known).ToList();
        chat.Clock.Advance(DueStore.LongestLease);
        await pump();
        chat.Teams.TakeBack([.. chat.Teams.All.Except(known).Except(said).Where(again => said.Exists(m => IsSame(m, again)))]);
    }

    private static bool IsSame(Message one, Message other) =>
        one.Conversation == other.Conversation && one.Activity.ToJsonString() == other.Activity.ToJsonString();

    private bool Fails(string call, string meant, ref string? failed)
    {
        if (_writes && !call.StartsWith("write", StringComparison.Ordinal))
        {
            return false;
        }

        var place = $"{meant}: {Caller()} {call}";
        lock (Places)
        {
            Places.Add(place);
            if (failed is not null || !_fails(place))
            {
                return false;
            }

            failed = place;
            return true;
        }
    }

    /// <summary>The verb of a button, the first word of a message: of answers to numbered questions it is no matter which.</summary>
    private static string Meant(JsonObject activity) =>
        TextOf(Child(activity["value"], "action"), "verb") ?? TextOf(activity["value"], "verb") ?? TextOf(activity, "action")
        ?? Number().Replace(MentionedBot().Replace(TextOf(activity, "text") ?? TextOf(activity, "name") ?? "", "").Split(' ')[0], "#");

    private static JsonNode? Child(JsonNode? node, string name) => (node as JsonObject)?[name];

    private static string? TextOf(JsonNode? node, string name) => Child(node, name) is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    /// <summary>The method that asked for it: a compiler's name such as <c>DealStore+&lt;CommitAsync&gt;d__7.MoveNext</c>.</summary>
    private static string Caller() => new StackTrace(false).GetFrames()
        .Select(f => f.GetMethod()?.DeclaringType?.FullName ?? "")
        .FirstOrDefault(n => (n.StartsWith("KeyAccountBot.Storage.", StringComparison.Ordinal) || n.StartsWith("KeyAccountBot.Bot.", StringComparison.Ordinal))
            && !n.StartsWith("KeyAccountBot.Storage.Rows.", StringComparison.Ordinal) && !n.StartsWith("KeyAccountBot.Storage.Sqlite.", StringComparison.Ordinal)) ?? "again";

    [GeneratedRegex("((?<saved>This was saved, but|这次的内容已保存)|(?<unsure>not certain|不能确定))?[^\"]*?(Reference|编号) (?<number>[0-9A-F]{8})")]
    private static partial Regex Notice();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex("<at>.*</at> ")]
    private static partial Regex MentionedBot();
}
