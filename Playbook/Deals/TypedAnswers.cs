using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// An answer typed in chat. It is meant now, so it needs no comparison with what was drawn: it replaces what is there, and the
/// same value again confirms it. A note replaces the note; without one the old note stays with the same value and goes with a
/// changed one, because it explained the value before (the log keeps it). Who said so goes as the note goes.
/// </summary>
public static class TypedAnswers
{
    private const int LongestTold = 80;

    /// <param name="number">The question's number in the method.</param>
    /// <param name="value">The value's text: <c>+</c>, <c>-</c>, <c>?</c> for a rating.</param>
    /// <param name="source">Who said so; null when nobody was named.</param>
    public static Decision Decide(Deal deal, Method method, int number, Subject subject, string value, string? note = null, AnswerSource? source = null)
    {
        var question = method.Questions.FirstOrDefault(q => q.Number == number) is { } numbered ? DealChoices.Of(deal, method, numbered) : null;
        var refusal = !deal.IsOpen ? DealTexts.IsClosed
            : question is null ? new LocalText("The questions have the numbers 1 to {0}.", "问题的编号是 1 到 {0}。").With(method.Questions.Count())
            : DealTexts.SubjectProblem(deal, method, question, subject) ?? (source is { } named && !named.IsOn(deal) ? DealTexts.NoSuchPerson : null);
        if (refusal is { } text)
        {
            return Decision.Refused(question?.Id ?? nameof(number), text);
        }

        if (!QuestionValue.TryRead(question!, value, out var after))
        {
            return Decision.Refused(question!.Id, DealTexts.NoAnswerTo(question));
        }

        var typed = NoteText.Clean(note);
        if ((StoredWords.Problem(question!.Id, typed, DealLimits.Note, DealTexts.NoteTooLong)
            ?? StoredWords.Problem(question.Id, (after as AnswerValue.Words)?.Text, question.Longest ?? DealLimits.Note)) is { } unfit)
        {
            return new([], null, [unfit]);
        }

        var key = new AnswerKey(method.Id, question.Id, subject);
        var before = deal.AnswerTo(key);
        var kept = before is not null && before.Value == after ? before : null;
        return Decision.Done(Told(deal, question, before?.Value, after), new DealEvent.Answered(key, before?.Value, after, before?.Note, typed ?? kept?.Note)
        {
            SourceBefore = before?.Source,
            SourceAfter = source ?? (typed is null ? kept?.Source : null),
        });
    }

    /// <summary>An answer in words.</summary>
    /// <param name="before">Null when there was none to compare it with.</param>
    public static LocalText Told(Deal deal, Question question, AnswerValue? before, AnswerValue after)
    {
        var (en, zh) = ($"{question.Number} {question.Title.En}: {Shown(after, Language.English)}", $"{question.Number} {question.Title.Zh}：{Shown(after, Language.Chinese)}");
        return before is null ? new(en, zh)
            : before == after ? new($"{en}, confirmed", $"{zh}，已确认")
            : new($"{en} (was {Shown(before, Language.English)})", $"{zh}（原为 {Shown(before, Language.Chinese)}）");

        string Shown(AnswerValue value, Language language) => value == AnswerValue.Minus ? "−"
            : value == AnswerValue.Plus || !value.IsKnown ? value.ToText()
            : TextInput.Cut(AnswerWords.Of(deal, question, value, language), LongestTold);
    }
}
