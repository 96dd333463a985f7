using AdaptiveCards;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Kit;

/// <summary>An input with what is to be said of it: why it was not taken, and what somebody else put there meanwhile.</summary>
internal static class FieldBlock
{
    private const int LongestProblem = 200;

    private static readonly LocalText OnRecord = new("On record: {0}", "现在记录：{0}");
    private static readonly LocalText Changed = new(
        "Somebody else changed some of this meanwhile. Save again to replace it.", "其间有人改过其中几项。再次保存将以您的为准。");

    public static IEnumerable<AdaptiveElement?> Of(AdaptiveElement input, string? id, IEnumerable<Problem> problems, Language language)
    {
        yield return input;
        if (problems.FirstOrDefault(p => p.Field == id) is { } problem)
        {
            yield return Prose.Signed(Sign.Problem, Plain.Short(problem.Text.In(language), LongestProblem), AdaptiveSpacing.None);
        }
    }

    /// <param name="theirs">What is on record of the fields that somebody else changed.</param>
    /// <param name="longest">So much of it is shown.</param>
    public static IEnumerable<AdaptiveElement?> Of<TField>(
        AdaptiveElement input, string id, TField field, IEnumerable<Problem> problems, IReadOnlyDictionary<TField, LocalText> theirs, int longest, Language language) =>
        Of(input, id, problems, language).Append(theirs.TryGetValue(field, out var now)
            ? Prose.Signed(Sign.Watch, OnRecord.With(Plain.Short(now.In(language), longest)).In(language), AdaptiveSpacing.None)
            : null);

    /// <summary>Above a form of which somebody else changed something.</summary>
    public static AdaptiveElement? Meanwhile<TField>(IReadOnlyDictionary<TField, LocalText> theirs, Language language) =>
        theirs.Count > 0 ? Prose.Signed(Sign.Watch, Changed.In(language)) : null;
}
