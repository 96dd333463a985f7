using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Cards;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Bot.Interactions;

/// <summary>The answers of a submitted walk card, with what the card showed.</summary>
internal static class SubmittedWalk
{
    public static IReadOnlyList<SubmittedAnswer> Read(Submission card, Deal deal, Method method, Shown shown) =>
        [.. shown.Answers.Select(a => Read(card, deal, method, shown, a.Question, a.Subject))];

    private static SubmittedAnswer Read(Submission card, Deal deal, Method method, Shown shown, string questionId, Subject subject)
    {
        var note = subject == Subject.Us ? card[Inputs.Note(questionId)] : null;
        var noteWas = shown.NoteWas(questionId);
        if (method.Find(questionId) is not { } question)
        {
            return new(questionId, subject, "", card[Inputs.Answer(questionId, subject)] ?? "", noteWas, note);
        }

        var now = Canonical(question, AnswerInput.Read(question, subject, id => card[id]));
        var onRecord = deal.AnswerTo(method.Id, questionId, subject)?.Value.ToText() ?? "";
        return new(questionId, subject, shown.Was(questionId, subject, now, onRecord), now, noteWas, note);
    }

    /// <summary>An amount as people type it becomes the text that an answer keeps; what cannot be read stays, and is refused later.</summary>
    private static string Canonical(Question question, string text)
    {
        if (question.Kind != AnswerKind.Money || text.Length == 0 || text == "?")
        {
            return text;
        }

        var currency = text.Split(' ')[^1];
        var known = Currencies.Known.Contains(currency);
        return MoneyText.Parse(known ? text[..^currency.Length] : text, known ? currency : null).TryGet(out var money, out _)
            ? new AnswerValue.Sum(money).ToText()
            : text;
    }
}
