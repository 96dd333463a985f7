using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>A method as it is filled in: for the deal, its account (on the account's own sheet), or one of the customer's people.</summary>
/// <param name="Subject"><see cref="Subject.Us"/>, or the person.</param>
public sealed record Worksheet(Method Method, Subject Subject)
{
    public bool IsOnPerson => Method.AskedOf == AskedOf.Person;

    /// <summary>Null for a method that no generic card walks, or when the person is not on the map.</summary>
    /// <param name="personId">For a method that is asked of a person.</param>
    public static Worksheet? Of(Deal deal, Method method, string? personId) => method switch
    {
        { AskedOf: AskedOf.Deal or AskedOf.Account } => new(method, Subject.Us),
        { AskedOf: AskedOf.Person } when deal.FindPerson(personId) is { } person => new(method, Subject.Of(person)),
        _ => null,
    };

    public Answer? AnswerTo(Deal deal, Question question) => deal.AnswerTo(Method.Id, question.Id, Subject);

    public int Known(Deal deal) => Method.Questions.Count(q => AnswerTo(deal, q)?.Value.IsKnown == true);

    /// <summary>The first question never asked; null when every one was.</summary>
    public Question? Next(Deal deal) => Method.Questions.FirstOrDefault(q => AnswerTo(deal, q) is null);

    /// <summary>Where it was left: the first group with a question that was never asked.</summary>
    public QuestionGroup Left(Deal deal) => Method.Groups.FirstOrDefault(g => g.Questions.Any(q => AnswerTo(deal, q) is null)) ?? Method.Groups[0];
}
