using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Conversations.Support;

/// <summary>The inputs of the assessment by the number of the question.</summary>
internal static class Ask
{
    public static string Us(int number) => Inputs.Answer(Id(number), Subject.Us);

    /// <param name="rival">1 for the competitor named first.</param>
    public static string Rival(int number, int rival = 1) => Inputs.Answer(Id(number), new($"c{rival}"));

    public static string Note(int number) => Inputs.Note(Id(number));

    public static AnswerKey Key(int number, Subject? subject = null) => new(Assessment.MethodId, Id(number), subject ?? Subject.Us);

    /// <summary>Our answer as text, empty when there is none.</summary>
    public static string Of(Deal deal, int number) => deal.Answers.GetValueOrDefault(Key(number))?.Value.ToText() ?? "";

    public static string OfRival(Deal deal, int number, int rival = 1) =>
        deal.Answers.GetValueOrDefault(Key(number, new($"c{rival}")))?.Value.ToText() ?? "";

    private static string Id(int number) => Assessment.Criteria[number - 1];
}
