using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Methods.Files;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Texts;

/// <summary>Reads the file of sentences; what is missing, unknown or has a blank nobody fills is named by line.</summary>
internal sealed partial class CheckTextsReader(FileProblems problems)
{
    /// <summary>A finding is one line and a half on a phone. A Latin letter counts 1, a Han character 2.</summary>
    private const int MaxWidth = 90;

    private static readonly FrozenSet<string> Blanks =
        FrozenSet.Create(StringComparer.Ordinal, "p", "c", "n", "m", "d", "s", "t", "x", "criterion", "list", "groups");

    private static readonly Dictionary<string, QuestionType> TypeWords =
        Enum.GetValues<QuestionType>().ToDictionary(t => t.ToString().ToLowerInvariant());

    private static readonly Dictionary<string, VerdictRow> RowWords = new(StringComparer.Ordinal)
    {
        ["over"] = VerdictRow.Over,
        ["stop-finding"] = VerdictRow.StopFinding,
        ["too-early"] = VerdictRow.TooEarly,
        ["no-case"] = VerdictRow.NoCase,
        ["two-red"] = VerdictRow.TwoRed,
        ["one-red"] = VerdictRow.OneRed,
        ["grey-too-long"] = VerdictRow.GreyTooLong,
        ["opportunity-not-green"] = VerdictRow.OpportunityNotGreen,
        ["many-warnings"] = VerdictRow.ManyWarnings,
        ["late-without-support"] = VerdictRow.LateWithoutSupport,
        ["clear"] = VerdictRow.Clear,
    };

    private readonly FieldReader _read = new(problems);

    /// <exception cref="MethodFileException">The file cannot be used.</exception>
    public static CheckTexts Read(MethodFile file)
    {
        var found = new List<MethodProblem>();
        var problems = new FileProblems(file.Name, found);
        var texts = FileText.Decode(file.Bytes, problems) is { } text && YamlTree.Read(text, problems) is { } root
            ? new CheckTextsReader(problems).File(root)
            : null;
        return found.Count == 0 ? texts! : throw new MethodFileException(found);
    }

    private CheckTexts File(Node root)
    {
        var fields = Fields.Of(root, "the file", problems, "rules", "questions", "verdicts");
        return new(
            Section(fields, "rules", RuleIds.InOrder.ToDictionary(id => id), Rule),
            Section(fields, "questions", Criteria.All.ToDictionary(c => c.Id()), Question),
            Section(fields, "verdicts", RowWords, Verdict));
    }

    /// <summary>A list with exactly one entry per known id.</summary>
    private FrozenDictionary<TKey, TText> Section<TKey, TText>(
        Fields file, string name, IReadOnlyDictionary<string, TKey> known, Func<TKey, Node, TText> read)
        where TKey : notnull
    {
        var texts = new Dictionary<TKey, TText>();
        if (file.Required(name) is not { } section)
        {
            return texts.ToFrozenDictionary();
        }

        foreach (var node in _read.List(section, name, known.Count, known.Count))
        {
            var id = (node as MapNode)?.Entries.FirstOrDefault(e => e.Key.Value == "id")?.Value;
            if (id is not ScalarNode { Value: var word } || !known.TryGetValue(word, out var key))
            {
                problems.Add((id ?? node).Place, $"'{name}' needs one of the known ids here");
            }
            else if (!texts.TryAdd(key, read(key, node)))
            {
                problems.Add(id.Place, $"'{word}' stands in '{name}' twice");
            }
        }

        foreach (var missing in known.Where(k => !texts.ContainsKey(k.Value)))
        {
            problems.Add(section.Place, $"'{missing.Key}' is missing in '{name}'");
        }

        return texts.ToFrozenDictionary();
    }

    private RuleText Rule(string id, Node node)
    {
        var fields = Fields.Of(node, "a rule", problems, "id", "say", "next", "opens", "until-then");
        var opens = fields.Optional("opens") as ScalarNode;
        if (fields.Optional("opens") is null != fields.Optional("until-then") is null)
        {
            problems.Add(node.Place, "'opens' and 'until-then' belong together");
        }

        return new(id, Text(fields, "say"), Text(fields, "next"), opens?.Value, fields.Optional("until-then") is null ? null : Text(fields, "until-then"));
    }

    private QuestionText Question(Criterion criterion, Node node)
    {
        var fields = Fields.Of(node, "a question", problems, "id", "type", "ask");
        return new(criterion, _read.Word(fields, "type", TypeWords) ?? default, Text(fields, "ask"));
    }

    private LocalText Verdict(VerdictRow row, Node node) => Text(Fields.Of(node, "a verdict", problems, "id", "say"), "say");

    private LocalText Text(Fields fields, string name)
    {
        var text = _read.Text(fields, name, MaxWidth);
        foreach (Match blank in BlankPattern().Matches(Plurals.Longest(text.En) + Plurals.Longest(text.Zh)))
        {
            if (!Blanks.Contains(blank.Groups[1].Value))
            {
                problems.Add(fields.Required(name)!.Place, $"nothing fills the blank {blank.Value}; known are {string.Join(", ", Blanks.Order(StringComparer.Ordinal))}");
            }
        }

        return text;
    }

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex BlankPattern();
}
