using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>What was submitted, as it may be shown again: what must not be kept is not.</summary>
internal static class Typed
{
    /// <param name="texts">By input.</param>
    public static Dictionary<string, string> Shown(IReadOnlyDictionary<string, string> texts, IReadOnlyList<Problem> problems) => Shown(texts, problems, input => input);

    public static Dictionary<TField, string> Shown<TField>(IReadOnlyDictionary<TField, string> texts, IReadOnlyList<Problem> problems, Func<TField, string> inputOf)
        where TField : notnull =>
        texts.ToDictionary(t => t.Key, t => IsKept(inputOf(t.Key), problems) ? t.Value : "");

    /// <summary>A form that has one text.</summary>
    public static string Shown(string? text, Problem problem) => problem.Kind == ProblemKind.NotKept ? "" : text ?? "";

    public static bool IsKept(string input, IReadOnlyList<Problem> problems) => !problems.Any(p => p.Field == input && p.Kind == ProblemKind.NotKept);
}
