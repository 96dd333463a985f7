using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The answers of a submitted walk card, with what the card showed.</summary>
internal static class SubmittedWalk
{
    /// <param name="today">The day of what is ticked now, in the deal's time zone.</param>
    public static IReadOnlyList<SubmittedAnswer> Read(Submission card, Deal deal, Method method, Shown shown, LocalDate today) =>
        [.. shown.Answers.Select(a => Read(card, deal, method, shown, a.Question, a.Subject, today))];

    private static SubmittedAnswer Read(
        Submission card, Deal deal, Method method, Shown shown, string questionId, Subject subject, LocalDate today)
    {
        var note = !subject.IsCompetitor ? card[Inputs.Note(questionId)] : null;
        var noteWas = shown.NoteWas(questionId);
        var (sourceWas, source) = AnswerSource.IsAskedFor(method.Id, subject) ? (shown.SourceWas(questionId), card[Inputs.Source(questionId)]) : ("", null);
        if (method.Find(questionId) is not { } question)
        {
            return new(questionId, subject, "", card[Inputs.Answer(questionId, subject)] ?? "", noteWas, note, sourceWas, source);
        }

        var now = Canonical(question, AnswerInput.Read(question, subject, id => card[id]));
        var answer = deal.AnswerTo(method.Id, questionId, subject);
        var was = shown.Was(questionId, subject, now, answer?.Value.ToText() ?? "");
        now = question.Kind == AnswerKind.MultiChoice ? ChoiceMerge.Submitted(question, now, was, answer?.Value, today, answer is null ? null : deal.DayOf(answer.ChangedAt)) : now;
        return new(questionId, subject, was, now, noteWas, note, sourceWas, source);
    }

    /// <summary>Why what was typed for us, or for a person, is no amount or no number; null when it is one, or is no such question.</summary>
    public static LocalText? Unreadable(Submission card, Question question, Subject subject)
    {
        var text = AnswerInput.Read(question, subject, id => card[id]);
        return text is "" or "?" ? null : question.Kind switch
        {
            AnswerKind.Money => MoneyOf(text).Problem?.Text,
            AnswerKind.Number => AnswerNumber.Parse(text).Problem?.Text,
            _ => null,
        };
    }

    /// <summary>An amount or a number as people type it becomes the text that an answer keeps; what cannot be read stays, and is refused later.</summary>
    private static string Canonical(Question question, string text) => text is "" or "?" ? text : question.Kind switch
    {
        AnswerKind.Money => MoneyOf(text).TryGet(out var money, out _) ? new AnswerValue.Sum(money).ToText() : Quoted(text),
        AnswerKind.Number => AnswerNumber.Parse(text).TryGet(out var number, out _) ? new AnswerValue.Number(number).ToText() : Quoted(text),
        _ => text,
    };

    /// <summary>No value any more: what has two readings to a person, as 1.234, could have one as the text of an answer.</summary>
    private static string Quoted(string text) => $"“{text}”";

    private static Parsed<Money> MoneyOf(string text)
    {
        var currency = text.Split(' ')[^1];
        var known = Currencies.Known.Contains(currency);
        return MoneyText.Parse(known ? text[..^currency.Length] : text, known ? currency : null);
    }
}
