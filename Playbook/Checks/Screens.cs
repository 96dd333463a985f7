using System.Collections.Frozen;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// Rules, stage conditions and questions that are off because no screen collects what they read: judged from nothing they would only nag. A screen
/// that comes takes its lines out; docs/rules-off.md tells the reader.
/// </summary>
public static class Screens
{
    /// <summary>Rule id → what is missing.</summary>
    public static FrozenDictionary<string, string> MissingForRules { get; } = new Dictionary<string, string>
    {
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Id of a stage condition → what is missing.</summary>
    public static FrozenDictionary<string, string> MissingForConditions { get; } = FrozenDictionary<string, string>.Empty;

    /// <summary>What is asked next only when its answer can be given.</summary>
    public static FrozenDictionary<TopicKind, string> MissingForQuestions { get; } = FrozenDictionary<TopicKind, string>.Empty;
}
