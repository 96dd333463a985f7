using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Results;

/// <summary>The answers on the deal to one method, as calculations read them. What is not known is null.</summary>
internal sealed class SheetAnswers(Deal deal, string methodId)
{
    public Answer? Answer(string question) => deal.AnswerTo(methodId, question, Subject.Us);

    public string? Words(string question) => (Value(question) as AnswerValue.Words)?.Text is { Length: > 0 } text ? text : null;

    public Money? Sum(string question) => (Value(question) as AnswerValue.Sum)?.Money;

    public decimal? Number(string question) => (Value(question) as AnswerValue.Number)?.Value;

    public string? Choice(string question) => Value(question) is AnswerValue.Chosen { Ids: [var id, ..] } ? id : null;

    public bool? Rating(string question) => (Value(question) as AnswerValue.Rated)?.IsPlus;

    private AnswerValue? Value(string question) => Answer(question)?.Value;
}
