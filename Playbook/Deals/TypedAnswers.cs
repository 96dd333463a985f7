using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// An answer typed in chat. It is meant now, so it needs no comparison with what was drawn: it replaces what is there, and the
/// same value again confirms it. A note replaces the note; without one the old note stays with the same value and goes with a
/// changed one, because it explained the value before (the log keeps it).
/// </summary>
public static class TypedAnswers
{
    /// <param name="number">The question's number in the method.</param>
    /// <param name="value">The value's text: <c>+</c>, <c>-</c>, <c>?</c> for a rating.</param>
    public static Decision Decide(Deal deal, Method method, int number, Subject subject, string value, string? note = null)
    {
        var question = method.Questions.FirstOrDefault(q => q.Number == number) is { } numbered ? DealChoices.Of(deal, method, numbered) : null;
        var refusal = !deal.IsOpen ? DealTexts.IsClosed
            : question is null ? new LocalText("The questions have the numbers 1 to {0}.", "问题的编号是 1 到 {0}。").With(method.Questions.Count())
            : DealTexts.SubjectProblem(deal, method, question, subject);
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
        var kept = before is not null && before.Value == after ? before.Note : null;
        return Decision.Done(Told(question, before?.Value, after), new DealEvent.Answered(key, before?.Value, after, before?.Note, typed ?? kept));
    }

    /// <summary>An answer in words.</summary>
    /// <param name="before">Null when there was none to compare it with.</param>
    public static LocalText Told(Question question, AnswerValue? before, AnswerValue after)
    {
        var (en, zh, now) = (question.Title.En, question.Title.Zh, Shown(after));
        return before is null ? new($"{question.Number} {en}: {now}", $"{question.Number} {zh}：{now}")
            : before == after ? new($"{question.Number} {en}: {now}, confirmed", $"{question.Number} {zh}：{now}，已确认")
            : new($"{question.Number} {en}: {now} (was {Shown(before)})", $"{question.Number} {zh}：{now}（原为 {Shown(before)}）");
    }

    private static string Shown(AnswerValue value) => value == AnswerValue.Minus ? "−" : value.ToText();
}
