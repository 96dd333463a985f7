using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>An answer as it is told: choices by their titles, people by their names. Names and words are not escaped.</summary>
public static class AnswerWords
{
    private static readonly LocalText NotAsked = new("not asked", "没问过");
    private static readonly LocalText Open = new("? open", "? 不清");
    private static readonly LocalText Yes = new("+ yes", "+ 是");
    private static readonly LocalText No = new("− no", "− 否");

    /// <param name="question">With the deal's own choices: <see cref="DealChoices"/>.</param>
    /// <param name="value">Null for never asked.</param>
    public static string Of(Deal deal, Question question, AnswerValue? value, Language language) => value switch
    {
        null => NotAsked.In(language),
        { IsKnown: false } => Open.In(language),
        AnswerValue.Rated rated => (rated.IsPlus ? Yes : No).In(language),
        AnswerValue.Chosen chosen => Listed(chosen.Ids.Select(id => question.Choices.FirstOrDefault(c => c.Id == id)?.Title.In(language) ?? id), language),
        AnswerValue.Persons persons => Listed(persons.Ids.Select(id => deal.FindPerson(id)?.Name).OfType<string>(), language),
        AnswerValue.Sum sum => MoneyText.Show(sum.Money, language),
        AnswerValue.Day day => DateText.ShowInFull(day.Date, language),
        _ => value.ToText(),
    };

    private static string Listed(IEnumerable<string> names, Language language) => string.Join(language == Language.Chinese ? "、" : ", ", names);
}
