using System.Collections.Frozen;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Texts;

/// <summary>The sentences of one rule, with their blanks.</summary>
/// <param name="Opens">The command that the next step opens; null for none.</param>
/// <param name="UntilThen">The next step as long as that command does not exist.</param>
public sealed record RuleText(string RuleId, LocalText Say, LocalText Next, string? Opens, LocalText? UntilThen);

/// <summary>How to ask for a criterion.</summary>
public sealed record QuestionText(Criterion Criterion, QuestionType Type, LocalText Ask);

/// <summary>As in the method <c>meeting-questions</c>.</summary>
public enum QuestionType
{
    Background,
    Difficulty,
    Implication,
    Benefit,
}

/// <summary>Everything the check says, from <c>rules.yaml</c>.</summary>
public sealed class CheckTexts
{
    internal CheckTexts(
        FrozenDictionary<string, RuleText> rules, FrozenDictionary<Criterion, QuestionText> questions, FrozenDictionary<VerdictRow, LocalText> verdicts)
    {
        (Rules, Questions, Verdicts) = (rules, questions, verdicts);
    }

    public FrozenDictionary<string, RuleText> Rules { get; }

    public FrozenDictionary<Criterion, QuestionText> Questions { get; }

    /// <summary>Why the verdict is what it is.</summary>
    public FrozenDictionary<VerdictRow, LocalText> Verdicts { get; }

    /// <exception cref="Methods.MethodFileException">The file cannot be used; the exception names every problem with its line.</exception>
    public static CheckTexts Load() => CheckTextsReader.Read(Methods.Files.MethodFile.Resource("Checks/rules.yaml"));
}
