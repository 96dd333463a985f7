using System.Collections.Immutable;

namespace KeyAccountBot.Playbook.Methods;

/// <summary>
/// What code must know of the method <c>pain-chain</c>: places for pains on four levels, and to which pain above each leads. Their texts are
/// in <c>pain-chain.yaml</c>.
/// </summary>
public static class PainChainMethod
{
    public const string MethodId = "pain-chain";

    /// <summary>From the top down: the ids of the groups, and of the places on each.</summary>
    public static ImmutableArray<PainLevel> Levels { get; } =
        [Level("executives", "executive", 2), Level("heads", "head", 3), Level("managers", "manager", 3), Level("users", "user", 3)];

    internal static MethodShape Shape { get; } = new(
        MethodId,
        AskedOf.Deal,
        ComparesCompetitors: false,
        [
            .. Levels.Select((level, depth) => new GroupShape(level.Group, [.. level.Places.SelectMany(place => depth == 0
                ? new[] { new QuestionShape(place, AnswerKind.Text) }
                : [new QuestionShape(place, AnswerKind.Text), new QuestionShape(AboveOf(place), AnswerKind.Choice, [.. AboveChoices(depth)])])])),
        ]);

    /// <summary>The question to which pain above a pain leads.</summary>
    public static string AboveOf(string place) => place + "-leads-to";

    /// <summary>Places on the two levels above.</summary>
    private static IEnumerable<string> AboveChoices(int depth) => Levels[Math.Max(0, depth - 2)..depth].Reverse().SelectMany(l => l.Places);

    private static PainLevel Level(string group, string place, int count) => new(group, [.. Enumerable.Range(1, count).Select(n => $"{place}-{n}")]);
}

public sealed record PainLevel(string Group, ImmutableArray<string> Places);
