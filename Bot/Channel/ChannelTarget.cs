using System.Text.Json;
using KeyAccountBot.Bot.Sdk;

namespace KeyAccountBot.Bot.Channel;

/// <summary>What a call is about, read out of its address behind the service URL.</summary>
/// <param name="Operation">Its name without ids: for the log.</param>
/// <param name="Thread">The conversation or team it touches; empty when it touches none or creates one.</param>
internal readonly record struct ChannelTarget(string Operation, string Thread)
{
    private const string Conversations = "conversations";
    private const string Teams = "teams";
    private const string Meetings = "meetings";
    private const string ThreadMark = ";messageid=";

    public bool Creates => Operation == Conversations;

    public static ChannelTarget Of(Uri url)
    {
        var segments = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var begins = 1;
        while (begins < segments.Length && !(segments[begins - 1] is "v3" or "v1" && segments[begins] is Conversations or Teams or Meetings))
        {
            begins++;
        }

        if (begins >= segments.Length)
        {
            return new("unknown", "");
        }

        var kind = segments[begins];
        var id = begins + 1 < segments.Length ? Uri.UnescapeDataString(segments[begins + 1]) : "";
        var part = begins + 2 < segments.Length ? segments[begins + 2] : "";
        return new(id.Length == 0 ? kind : $"{kind}/{{id}}/{part}".TrimEnd('/'), kind is Conversations or Teams ? ThreadOf(id) : "");
    }

    /// <summary>For whom a conversation is created: Teams counts that against the person or channel.</summary>
    public static string CreatedFor(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            using var document = JsonDocument.ParseValue(ref reader);
            var root = document.RootElement;
            return ThreadOf(root.Child("channelData").Child("channel").Text("id") ?? FirstMember(root) ?? "");
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private static string? FirstMember(JsonElement root) =>
        root.Child("members") is { ValueKind: JsonValueKind.Array } members && members.GetArrayLength() > 0 ? members[0].Text("id") : null;

    /// <summary>The limits are a channel's, whichever of its threads is written in.</summary>
    private static string ThreadOf(string conversation)
    {
        var mark = conversation.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);
        return mark < 0 ? conversation : conversation[..mark];
    }
}
