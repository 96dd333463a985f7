using System.Collections.Immutable;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>One answer to a criterion with what rules read of its past.</summary>
/// <param name="On">When it was last given or confirmed.</param>
/// <param name="Previous">The value before the last change of value; null when it was never another.</param>
/// <param name="ChangedOn">When the value last changed.</param>
/// <param name="Source">Id of the person whose word it rests on.</param>
/// <param name="Views">The last value of each author.</param>
public sealed record CheckAnswer(
    Mark Value,
    LocalDate? On = null,
    Mark? Previous = null,
    LocalDate? ChangedOn = null,
    string? Source = null,
    ImmutableArray<AuthorView> Views = default)
{
    public ImmutableArray<AuthorView> Views { get; init; } = Views.IsDefault ? ImmutableArray<AuthorView>.Empty : Views;
}

/// <param name="Author">A colleague; never named in a finding.</param>
public sealed record AuthorView(string Author, Mark Value, LocalDate On);

/// <summary>The answers of one side to the twenty criteria.</summary>
public sealed class AnswerSheet
{
    public static readonly AnswerSheet Empty = new(new CheckAnswer?[Enum.GetValues<Criterion>().Length], default);

    private readonly CheckAnswer?[] _answers;

    private AnswerSheet(CheckAnswer?[] answers, Marks marks)
    {
        _answers = answers;
        Marks = marks;
    }

    public Marks Marks { get; }

    /// <summary>Null when it was never asked.</summary>
    public CheckAnswer? this[Criterion criterion] => _answers[(int)criterion];

    public static AnswerSheet Of(IEnumerable<KeyValuePair<Criterion, CheckAnswer>> answers)
    {
        var all = new CheckAnswer?[Empty._answers.Length];
        var marks = default(Marks);
        foreach (var (criterion, answer) in answers)
        {
            all[(int)criterion] = answer;
            marks = marks.With(criterion, answer.Value);
        }

        return new(all, marks);
    }

    /// <summary>Without the criteria that are one-to-one, and without the people whose word the others rest on.</summary>
    public AnswerSheet ForChannel()
    {
        var (all, marks) = ((CheckAnswer?[])_answers.Clone(), Marks);
        foreach (var criterion in CriterionSet.OneToOne)
        {
            (all[(int)criterion], marks) = (null, marks.With(criterion, Mark.Unasked));
        }

        for (var i = 0; i < all.Length; i++)
        {
            all[i] = all[i] is { Source: not null } answer ? answer with { Source = null } : all[i];
        }

        return new(all, marks);
    }

    public AnswerSheet With(Criterion criterion, CheckAnswer? answer)
    {
        var all = (CheckAnswer?[])_answers.Clone();
        all[(int)criterion] = answer;
        return new(all, Marks.With(criterion, answer?.Value ?? Mark.Unasked));
    }
}
