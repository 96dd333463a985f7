using System.Text.Json;
using System.Text.Json.Serialization;

namespace KeyAccountBot.Bench.Load;

/// <summary>Reads scenarios: an object of them by name, each step a list of what is said and what the reply must show.</summary>
internal static class ScenarioFile
{
    private const int DefaultConversations = 32;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <exception cref="FormatException">It is no such file; the message names the place.</exception>
    public static IReadOnlyDictionary<string, Scenario> Read(string json)
    {
        try
        {
            var written = JsonSerializer.Deserialize<Dictionary<string, Written>>(json, Options) ?? [];
            return written.ToDictionary(s => s.Key, s => ScenarioOf(s.Key, s.Value));
        }
        catch (JsonException e)
        {
            throw new FormatException($"The scenarios cannot be read: {e.Message}", e);
        }
    }

    private static Scenario ScenarioOf(string name, Written written)
    {
        var (setup, steps) = (StepsOf(name, "setup", written.Setup), StepsOf(name, "steps", written.Steps));
        var conversations = written.Conversations ?? DefaultConversations;
        return (steps.Count, conversations) switch
        {
            (0, _) => throw new FormatException($"{name} has no steps."),
            (_, < 1) => throw new FormatException($"{name}.conversations must be 1 or more."),
            _ => new(name, setup, steps, conversations),
        };
    }

    private static List<Step> StepsOf(string name, string part, string[][]? written) =>
        [.. (written ?? []).Select((texts, i) => StepOf($"{name}.{part}[{i}]", texts))];

    private static Step StepOf(string place, string[] texts)
    {
        if (texts is not [{ Length: > 0 } says, .. { Length: > 0 } shows] || shows.Any(string.IsNullOrEmpty))
        {
            throw new FormatException($"{place} must be what is said and at least one text that the reply shows.");
        }

        return texts.Select(StepText.Unknown).FirstOrDefault(unknown => unknown is not null) is { } wrong
            ? throw new FormatException($"{place}: {wrong} is none of {{t}}, {{n}} and {{1..20}}.")
            : new(says, shows);
    }

    private sealed record Written(string[][]? Setup, string[][]? Steps, int? Conversations);
}
