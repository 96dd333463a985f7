using System.Text.Json;
using System.Text.Json.Serialization;
using KeyAccountBot.Bench.Load;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>Reads the list of bots.</summary>
internal static class PeerFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="known">The scenarios there are.</param>
    /// <exception cref="FormatException">It is no such list; the message names the bot.</exception>
    public static IReadOnlyList<Peer> Read(string json, IReadOnlyDictionary<string, Scenario> known)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize<Written[]>(json, Options) ?? []).Select(w => PeerOf(w, known))];
        }
        catch (JsonException e)
        {
            throw new FormatException($"The list of bots cannot be read: {e.Message}", e);
        }
    }

    private static Peer PeerOf(Written written, IReadOnlyDictionary<string, Scenario> known)
    {
        if (written.Command.Count == 0 || written.Scenarios.Count == 0)
        {
            throw new FormatException($"{written.Name} needs a command and a scenario.");
        }

        return written.Scenarios.FirstOrDefault(s => !known.ContainsKey(s)) is { } unknown
            ? throw new FormatException($"{written.Name}: there is no scenario {unknown}.")
            : new(written.Name, written.Command, written.Scenarios, written.Environment ?? new Dictionary<string, string>());
    }

    private sealed record Written(
        string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Scenarios, IReadOnlyDictionary<string, string>? Environment = null);
}
