using System.Collections.Immutable;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>One answer of a submitted card, with what the card showed when it was drawn.</summary>
/// <param name="Was">The value's text as drawn; empty when it was never asked.</param>
/// <param name="Now">The value's text as submitted; empty when nothing is chosen.</param>
/// <param name="NoteWas"><see cref="NoteText.Mark"/> of the note as drawn.</param>
/// <param name="NoteNow">The note as submitted, empty to clear it; null when the card had no field for it.</param>
/// <param name="SourceWas"><see cref="AnswerSource.TextOf"/> who said so as drawn.</param>
/// <param name="SourceNow">Who said so as submitted, <see cref="AnswerSource.Nobody"/> to clear it; null when the card had no field for it, or nothing was chosen.</param>
public sealed record SubmittedAnswer(
    string Question, Subject Subject, string Was, string Now, string NoteWas = "", string? NoteNow = null, string SourceWas = "", string? SourceNow = null)
{
    internal bool NamesSource => SourceNow is not null && AnswerSource.TextOf(AnswerSource.Read(SourceNow)) != SourceWas;
}

/// <summary>Somebody else answered the same differently since the card was drawn.</summary>
/// <param name="Base">The value both started from, as text.</param>
/// <param name="Theirs">What is saved.</param>
/// <param name="TheirName">Its author; null when no longer a member.</param>
/// <param name="Mine">The value submitted, as text.</param>
/// <param name="MyNote">The note submitted; null when the card had no field for it.</param>
/// <param name="MySource">Who said so as submitted; null when the card had no field for it.</param>
public sealed record AnswerConflict(AnswerKey Key, string Base, Answer? Theirs, string? TheirName, string Mine, string? MyNote, string? MySource = null);

/// <param name="Events">What to save: changes that touch nothing another person changed.</param>
/// <param name="Rejected">Changes that are no answers to this deal's questions; the field is the question's id.</param>
public sealed record Merged(
    ImmutableList<DealEvent> Events, ImmutableList<AnswerConflict> Conflicts, ImmutableList<Problem> Rejected);

/// <summary>
/// Joins a submitted card with what was saved since it was drawn, key by key, note by note and source by source: what the user did not change
/// stays as it is now, what only the user changed is taken, what both changed alike is settled, and what both changed
/// differently is a conflict, of which nothing is taken. Of a list of choices each is joined by itself.
/// </summary>
public static class AnswerMerge
{
    public static Merged Merge(Deal deal, Method method, IEnumerable<SubmittedAnswer> submitted)
    {
        var (events, conflicts, rejected) = (new List<DealEvent>(), new List<AnswerConflict>(), new List<Problem>());
        foreach (var piece in submitted.Where(IsChange).DistinctBy(p => (p.Question, p.Subject)))
        {
            var key = new AnswerKey(method.Id, piece.Question, piece.Subject);
            if (Reject(deal, method, piece, out var question) is { } problem)
            {
                rejected.Add(problem);
            }
            else if (MergeOne(deal, key, question!, piece) is not { } change)
            {
                var theirs = deal.AnswerTo(key);
                conflicts.Add(new(key, piece.Was, theirs, theirs is null ? null : deal.NameOf(theirs.By), piece.Now, piece.NoteNow, piece.SourceNow));
            }
            else if (change.Before != change.After || change.NoteBefore != change.NoteAfter || change.SourceBefore != change.SourceAfter)
            {
                events.Add(change);
            }
        }

        return new([.. events], [.. conflicts], [.. rejected]);
    }

    /// <summary>A value cannot be taken back to "never asked": an empty one changes nothing.</summary>
    private static bool IsChange(SubmittedAnswer piece) =>
        (piece.Now.Length > 0 && piece.Now != piece.Was) || (piece.NoteNow is { } note && NoteText.Mark(note) != piece.NoteWas) || piece.NamesSource;

    private static Problem? Reject(Deal deal, Method method, SubmittedAnswer piece, out Question? question)
    {
        question = method.Find(piece.Question) is { } asked ? DealChoices.Of(deal, method, asked) : null;
        AnswerValue? value = null;
        var text = !deal.IsOpen ? DealTexts.IsClosed
            : question is null ? DealTexts.NoSuchQuestion
            : DealTexts.SubjectProblem(deal, method, question, piece.Subject)
            ?? (piece.Now.Length > 0 && !QuestionValue.TryRead(question, piece.Now, out value) ? DealTexts.NoAnswerTo(question) : default(LocalText?))
            ?? (piece.NamesSource && AnswerSource.Read(piece.SourceNow) is { } source && !source.IsOn(deal) ? DealTexts.NoSuchPerson : null);
        return text is { } impossible ? new(piece.Question, impossible, ProblemKind.Impossible)
            : StoredWords.Problem(piece.Question, NoteText.Clean(piece.NoteNow), DealLimits.Note, DealTexts.NoteTooLong)
            ?? (piece.Now != piece.Was ? StoredWords.Problem(piece.Question, (value as AnswerValue.Words)?.Text, question?.Longest ?? DealLimits.Note) : null);
    }

    /// <summary>Null when value, note or source conflict.</summary>
    private static DealEvent.Answered? MergeOne(Deal deal, AnswerKey key, Question question, SubmittedAnswer piece)
    {
        var current = deal.AnswerTo(key);
        var value = current?.Value;
        if (piece.Now.Length > 0 && piece.Now != piece.Was && ChoiceMerge.Join(question, piece.Was, value, piece.Now) is { } joined)
        {
            value = joined;
        }
        else if (piece.Now.Length > 0 && !QuestionValue.Same(question, piece.Now, piece.Was))
        {
            // Somebody who does not know, or who only left a note, says nothing against one who does.
            var currentText = value?.ToText() ?? "";
            var stillOpen = piece.Was.Length == 0 && value == AnswerValue.Unknown;
            if (!stillOpen && !QuestionValue.Same(question, currentText, piece.Was) && !QuestionValue.Same(question, currentText, piece.Now))
            {
                return null;
            }

            QuestionValue.TryRead(question, piece.Now, out value);
        }

        var note = current?.Note;
        if (piece.NoteNow is { } typed && NoteText.Mark(typed) != piece.NoteWas)
        {
            if (NoteText.Mark(note) != piece.NoteWas && NoteText.Mark(note) != NoteText.Mark(typed))
            {
                return null;
            }

            note = NoteText.Clean(typed);
        }

        // Whoever said so said the answer before: of one that turned it is said only where the card shows it.
        var turned = current is not null && value != current.Value;
        var source = turned && piece.SourceNow is null ? null : turned ? On(deal, piece.SourceNow) : current?.Source;
        if (piece.NamesSource)
        {
            var (theirs, mine) = (AnswerSource.TextOf(current?.Source), AnswerSource.Read(piece.SourceNow));
            if (theirs != piece.SourceWas && theirs != AnswerSource.TextOf(mine))
            {
                return null;
            }

            source = mine;
        }

        // A note without a value says that the question came up: it is open, no longer unasked.
        return new(key, current?.Value, value ?? AnswerValue.Unknown, current?.Note, note) { SourceBefore = current?.Source, SourceAfter = source };
    }

    private static AnswerSource? On(Deal deal, string? source) => AnswerSource.Read(source) is { } named && named.IsOn(deal) ? named : null;
}
