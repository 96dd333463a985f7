using System.Globalization;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Methods.Files;

/// <summary>A content file's tree to a <see cref="Method"/>.</summary>
internal sealed class MethodReader(FileProblems problems)
{
    private const int MaxGroups = 12;
    private const int MaxQuestionsPerGroup = 8;
    private const int MaxQuestionsPerForm = 12;
    private const int MinChoices = 2;
    private const int MaxChoices = 24;
    private const int MaxHints = 8;
    private const int ShortestText = 20;

    private static readonly Dictionary<string, AskedOf> AskedOfWords = new()
    {
        ["deal"] = AskedOf.Deal,
        ["person"] = AskedOf.Person,
        ["competitor"] = AskedOf.Competitor,
        ["account"] = AskedOf.Account,
    };

    private static readonly Dictionary<string, AnswerKind> KindWords = new()
    {
        ["rating"] = AnswerKind.Rating,
        ["choice"] = AnswerKind.Choice,
        ["multi-choice"] = AnswerKind.MultiChoice,
        ["text"] = AnswerKind.Text,
        ["number"] = AnswerKind.Number,
        ["money"] = AnswerKind.Money,
        ["date"] = AnswerKind.Date,
        ["persons"] = AnswerKind.Persons,
        ["evidence"] = AnswerKind.Evidence,
    };

    private static readonly Dictionary<string, ChoiceSource> SourceWords = new() { ["parties"] = ChoiceSource.Parties };

    private readonly FieldReader _read = new(problems);
    private readonly Dictionary<object, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _questionIds = new(StringComparer.Ordinal);
    private int _questions;

    public MethodDraft? Read(Node root)
    {
        var fields = Fields.Of(root, "the method", problems, "id", "title", "words", "asked-of", "confidential", "compares-competitors", "groups");
        if (root is not MapNode)
        {
            return null;
        }

        var method = new Method(
            _read.Id(fields),
            _read.Text(fields, "title", TextLimits.MethodTitle),
            _read.Word(fields, "asked-of", AskedOfWords) ?? default,
            _read.Flag(fields, "compares-competitors"),
            Groups(fields))
        {
            Words = WordsReader.Read(fields, _read, problems, _places),
            Confidential = _read.Flag(fields, "confidential"),
        };
        if (!method.Words.IsEmpty && method.AskedOf == AskedOf.Competitor)
        {
            problems.Add(_places[method.Words], "'words' belong to methods asked of a deal, a person or an account only");
        }

        if (method.ComparesCompetitors && (method.AskedOf != AskedOf.Deal || method.Questions.All(q => q.Kind != AnswerKind.Rating)))
        {
            problems.Add(fields.Optional("compares-competitors")!.Place, "competitors can only be compared by ratings asked of a deal");
        }

        return new MethodDraft(method, (fields.Optional("id") ?? root).Place, _places);
    }

    private List<QuestionGroup> Groups(Fields method)
    {
        var groups = new List<QuestionGroup>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _read.List(method.Required("groups"), "groups", 1, MaxGroups))
        {
            var fields = Fields.Of(node, "a group", problems, "id", "title", "label", "compact", "questions");
            var compact = _read.Flag(fields, "compact");
            var group = new QuestionGroup(
                UniqueId(fields, "group", ids),
                _read.Text(fields, "title", TextLimits.GroupTitle),
                _read.Text(fields, "label", TextLimits.GroupLabel),
                [.. _read.List(fields.Required("questions"), "questions", 1, compact ? MaxQuestionsPerForm : MaxQuestionsPerGroup).Select(Question)])
            {
                Compact = compact,
            };
            _places[group] = node.Place;
            groups.Add(group);
        }

        return groups;
    }

    private Question Question(Node node)
    {
        var fields = Fields.Of(node, "a question", problems, "id", "title", "ask", "kind", "choices", "choices-from", "dated", "longest", "hints");
        var kind = _read.Word(fields, "kind", KindWords);
        var question = new Question(
            UniqueId(fields, "question", _questionIds),
            ++_questions,
            _read.Text(fields, "title", TextLimits.QuestionTitle),
            _read.Text(fields, "ask", TextLimits.Ask),
            kind ?? default,
            kind is { } known ? Choices(fields, known) : [],
            Hints(fields))
        {
            ChoicesFrom = Source(fields, kind),
            Dated = Dated(fields, kind),
            Longest = Longest(fields, kind),
        };
        _places[question] = node.Place;
        return question;
    }

    private List<Choice> Choices(Fields question, AnswerKind kind)
    {
        var choosing = kind is AnswerKind.Choice or AnswerKind.MultiChoice;
        if (!choosing && question.Optional("choices") is { } unexpected)
        {
            problems.Add(unexpected.Place, "'choices' belong to the kinds choice and multi-choice only");
        }

        var choices = new List<Choice>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var fromDeal = question.Optional("choices-from") is not null;
        var listed = !choosing ? [] : fromDeal
            ? _read.List(question.Optional("choices"), "choices", 1, MaxChoices)
            : _read.List(question.Required("choices"), "choices", MinChoices, MaxChoices);
        foreach (var node in listed)
        {
            var fields = Fields.Of(node, "a choice", problems, "id", "title");
            choices.Add(new Choice(UniqueId(fields, "choice", ids), _read.Text(fields, "title", TextLimits.ChoiceTitle)));
        }

        return choices;
    }

    private ChoiceSource Source(Fields question, AnswerKind? kind)
    {
        if (question.Optional("choices-from") is not { } node)
        {
            return ChoiceSource.File;
        }

        if (kind is not (AnswerKind.Choice or AnswerKind.MultiChoice or null))
        {
            problems.Add(node.Place, "'choices-from' belongs to the kinds choice and multi-choice only");
        }

        return _read.Word(question, "choices-from", SourceWords) ?? default;
    }

    private bool Dated(Fields question, AnswerKind? kind)
    {
        var dated = _read.Flag(question, "dated");
        if (dated && kind is not (AnswerKind.MultiChoice or null))
        {
            problems.Add(question.Optional("dated")!.Place, "'dated' belongs to the kind multi-choice only");
        }

        return dated;
    }

    private int? Longest(Fields question, AnswerKind? kind)
    {
        if (question.Optional("longest") is not { } node)
        {
            return null;
        }

        if (kind is not (AnswerKind.Text or null))
        {
            problems.Add(node.Place, "'longest' belongs to the kind text only");
        }

        if (node is ScalarNode { Value: var value } && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var longest) && longest is >= ShortestText and <= DealLimits.Note)
        {
            return longest;
        }

        problems.Add(node.Place, $"'longest' must be a number from {ShortestText} to {DealLimits.Note}");
        return null;
    }

    private List<LocalText> Hints(Fields question) =>
        [.. _read.List(question.Optional("hints"), "hints", 1, MaxHints).Select(hint => _read.Text(hint, "a hint", TextLimits.Hint))];

    private string UniqueId(Fields fields, string of, HashSet<string> taken)
    {
        var id = _read.Id(fields);
        if (id.Length > 0 && !taken.Add(id))
        {
            problems.Add(fields.Optional("id")!.Place, $"{of} '{id}' stands here twice");
        }

        return id;
    }
}
