using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace KeyAccountBot.Bot.LocalChat;

/// <summary>What is known of an activity without reading it again.</summary>
internal sealed record KnownActivity(string? By, string? Thread, bool IsDeleted);

/// <summary>Everything said in one conversation, kept on disk and followed by the pages that show it.</summary>
internal sealed class Transcript : IDisposable
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private readonly Dictionary<string, KnownActivity> activities = [];
    private readonly Followers followers = new();
    private readonly TranscriptFile file;
    private readonly IClock clock;
    private long lastId;

    public Transcript(string path, IClock clock)
    {
        this.clock = clock;
        file = TranscriptFile.Open(path, out IReadOnlyList<TranscriptLine> kept);
        foreach (TranscriptLine line in kept)
        {
            Apply(line, line.ToJson());
        }
    }

    /// <summary>Whether the bot was added here.</summary>
    public bool IsInstalled { get; private set; }

    public KnownActivity? Find(string id)
    {
        lock (gate)
        {
            return activities.GetValueOrDefault(id);
        }
    }

    /// <summary>An id as Teams gives to messages: milliseconds since 1970, never twice.</summary>
    public string NextId()
    {
        lock (gate)
        {
            lastId = Math.Max(lastId + 1, clock.GetCurrentInstant().ToUnixTimeMilliseconds());
            return lastId.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Adds what somebody said. The activity carries its id.</summary>
    /// <param name="by">Key of the person; null for the bot.</param>
    public void Add(JsonObject activity, string? by, string? thread) =>
        Write(Line(TranscriptLine.Sent, (string)activity["id"]!) with
        {
            By = by,
            Thread = thread,
            Activity = Freeze(activity),
        });

    /// <summary>Adds the installation of the bot; false when it is there already.</summary>
    public bool TryInstall(JsonObject activity, string by)
    {
        lock (gate)
        {
            if (IsInstalled)
            {
                return false;
            }

            Add(activity, by, thread: null);
            return true;
        }
    }

    public void Update(string id, JsonObject activity) =>
        Write(Line(TranscriptLine.Updated, id) with { Activity = Freeze(activity) });

    public void Delete(string id) => Write(Line(TranscriptLine.Deleted, id));

    public void MarkDelivery(string id, bool delivered) =>
        Write(Line(delivered ? TranscriptLine.Delivered : TranscriptLine.Failed, id));

    public void ShowTyping() => followers.Tell(ChatEvent.Typing);

    /// <summary>
    /// The lines after number <paramref name="sequence"/>, then <see cref="ChatEvent.Ready"/>, then what comes, until one
    /// of the tokens is cancelled. A number beyond the last line begins at the first.
    /// </summary>
    public IAsyncEnumerable<ChatEvent> FollowAsync(long sequence, CancellationToken stopping, CancellationToken aborted)
    {
        lock (gate)
        {
            int from = sequence >= 0 && sequence <= lines.Count ? (int)sequence : 0;
            IEnumerable<ChatEvent> past = lines.Skip(from).Select((json, index) => ChatEvent.Line(from + index + 1, json));
            return followers.ReadAsync(followers.Add(past.Append(ChatEvent.Ready)), stopping, aborted);
        }
    }

    public void Dispose() => file.Dispose();

    private TranscriptLine Line(string kind, string id) =>
        new(kind, id, InstantPattern.ExtendedIso.Format(clock.GetCurrentInstant()));

    private void Write(TranscriptLine line)
    {
        lock (gate)
        {
            string json = line.ToJson();
            file.Append(json);
            Apply(line, json);
            followers.Tell(ChatEvent.Line(lines.Count, json));
        }
    }

    private void Apply(TranscriptLine line, string json)
    {
        lines.Add(json);
        if (line.Kind == TranscriptLine.Sent)
        {
            activities[line.Id] = new KnownActivity(line.By, line.Thread, IsDeleted: false);
            IsInstalled |= line.Activity is { } activity
                && activity.TryGetProperty("type", out JsonElement type)
                && type.ValueEquals("installationUpdate");
        }
        else if (line.Kind == TranscriptLine.Deleted && activities.TryGetValue(line.Id, out KnownActivity? known))
        {
            activities[line.Id] = known with { IsDeleted = true };
        }

        if (long.TryParse(line.Id, NumberStyles.None, CultureInfo.InvariantCulture, out long id))
        {
            lastId = Math.Max(lastId, id);
        }
    }

    /// <summary>A copy that no later change of the node reaches and that many threads may read.</summary>
    private static JsonElement Freeze(JsonObject activity) => JsonElement.Parse(activity.ToJsonString());
}
