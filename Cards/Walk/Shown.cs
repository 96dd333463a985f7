using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>
/// What a walk card showed when it was drawn, short enough to travel in each of its actions: ratings as they are, other
/// values as fingerprints, notes as <see cref="NoteText.Mark"/>. Such as <c>us,c1|funds:+,?:1f0c…;culture:-,_:</c>. Of a list the ids are there,
/// because it is joined choice by choice: <c>topics:=energy+noise:</c>. Who said so stands behind the note where somebody does: <c>funds:+::p3</c>.
/// </summary>
public sealed class Shown
{
    private const string NeverAsked = "_";

    private readonly Dictionary<(string Question, Subject Subject), string> values = [];
    private readonly Dictionary<string, string> notes = [];
    private readonly Dictionary<string, string> sources = [];

    private Shown()
    {
    }

    /// <summary>Every answer the card had an input for, in its order.</summary>
    public IEnumerable<(string Question, Subject Subject)> Answers => values.Keys;

    /// <param name="kept">Wins over what is on record now.</param>
    internal static string Write(IReadOnlyList<Party> parties, IEnumerable<WalkQuestion> questions, Shown? kept = null) => Write(
        [.. parties.Select(p => p.Subject)],
        questions.Select(q => (q.Question, q.Answers.ToDictionary(a => a.Subject, a => a.OnRecord), q.Note, q.Source)),
        kept);

    /// <summary>For a card that shows single answers of several questions.</summary>
    internal static string Write(IReadOnlyList<AnswerConflictItem> items) => Write(
        [.. items.Select(i => i.Party.Subject).Distinct()],
        items.GroupBy(i => i.Question).Select(q => (
            q.Key,
            q.ToDictionary(i => i.Party.Subject, i => i.OnRecord),
            q.FirstOrDefault(i => !i.Party.Subject.IsCompetitor)?.NoteOnRecord,
            q.FirstOrDefault(i => !i.Party.Subject.IsCompetitor)?.SourceOnRecord ?? "")),
        null);

    /// <summary>Null when the text is none of ours.</summary>
    public static Shown? Read(string? text)
    {
        if (text?.Split('|') is not [var heads, var rows])
        {
            return null;
        }

        var shown = new Shown();
        var subjects = heads.Split(',').Select(s => new Subject(s)).ToList();
        foreach (var row in rows.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (row.Split(':') is not [var question, var marks, var note, .. var rest]
                || rest is not ([] or [['p', _, ..] or "other"])
                || marks.Split(',') is not { } values || values.Length > subjects.Count)
            {
                return null;
            }

            shown.notes[question] = note;
            shown.sources[question] = rest is [var source] ? source : "";
            foreach (var (subject, mark) in subjects.Zip(values).Where(p => p.Second.Length > 0))
            {
                shown.values[(question, subject)] = mark;
            }
        }

        return shown;
    }

    /// <summary>
    /// The text the card showed for an answer, for <see cref="SubmittedAnswer.Was"/>. A fingerprint cannot be read back, so it is
    /// recognized in what it can only be when nothing conflicts: the text submitted or the text on record.
    /// </summary>
    /// <returns>Empty when it was never asked, or is neither of the two.</returns>
    public string Was(string question, Subject subject, string submitted, string onRecord)
    {
        var mark = values.GetValueOrDefault((question, subject), NeverAsked);
        return mark switch
        {
            NeverAsked => "",
            "+" or "-" or "?" => mark,
            ['=', .. var ids] => ids.Replace('+', ','),
            _ => mark == Fingerprint.Of(submitted) ? submitted : mark == Fingerprint.Of(onRecord) ? onRecord : "",
        };
    }

    /// <summary>For <see cref="SubmittedAnswer.NoteWas"/>.</summary>
    public string NoteWas(string question) => notes.GetValueOrDefault(question, "");

    /// <summary>For <see cref="SubmittedAnswer.SourceWas"/>.</summary>
    public string SourceWas(string question) => sources.GetValueOrDefault(question, "");

    private static string Write(
        List<Subject> subjects, IEnumerable<(Question Question, Dictionary<Subject, AnswerValue?> Values, string? Note, string Source)> rows, Shown? kept) =>
        string.Join(',', subjects) + '|' + string.Join(';', rows.Select(row =>
        {
            var marks = subjects.Select(s => row.Values.TryGetValue(s, out var value)
                ? kept?.values.GetValueOrDefault((row.Question.Id, s)) ?? Mark(row.Question, value)
                : "");
            var (note, source) = (kept?.notes.GetValueOrDefault(row.Question.Id) ?? NoteText.Mark(row.Note), kept?.sources.GetValueOrDefault(row.Question.Id) ?? row.Source);
            return $"{row.Question.Id}:{string.Join(',', marks)}:{note}{(source.Length > 0 ? ":" : "")}{source}";
        }));

    private static string Mark(Question question, AnswerValue? value) => value switch
    {
        null => NeverAsked,
        AnswerValue.Chosen chosen when question.Kind == AnswerKind.MultiChoice => '=' + string.Join('+', chosen.Ids),
        { IsKnown: true } when question.Kind != AnswerKind.Rating => Fingerprint.Of(value.ToText()),
        _ => value.ToText(),
    };
}
