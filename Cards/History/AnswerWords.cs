using System.Globalization;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.History;

/// <summary>Questions and answers in a few words, of a deal as it is today.</summary>
internal sealed class AnswerWords(Deal deal, MethodLibrary methods, LocalDate today, Language language)
{
    private const int LongestValue = 60;
    private const int LongestName = 30;

    private static readonly LocalText Never = new("not asked", "没问过");
    private static readonly LocalText Erased = new("words that were erased", "已删除的文字");
    private static readonly LocalText Us = new("us", "我们");
    private static readonly LocalText Former = new("a removed competitor", "已移除的对手");

    public string Separator => language == Language.Chinese ? "、" : ", ";

    /// <summary>The method's name; its id when the method is gone.</summary>
    public string Method(AnswerKey key) => methods.Find(key.Method)?.Title.In(language) ?? key.Method;

    /// <summary>Where the question stands among all, to sort by.</summary>
    public (int Method, int Question) PlaceOf(AnswerKey key) => (
        methods.All.TakeWhile(m => m.Id != key.Method).Count(), methods.Find(key.Method)?.Find(key.Question)?.Number ?? int.MaxValue);

    /// <summary>Number and title, and about whom when it is not us.</summary>
    public string Question(AnswerKey key)
    {
        var question = methods.Find(key.Method)?.Find(key.Question);
        var title = question is null ? key.Question : key.Method == Assessment.MethodId ? $"{question.Number} {question.Title.In(language)}" : question.Title.In(language);
        return About(key.Subject) is { } about ? Facts.Join(title, about) : title;
    }

    public string Value(AnswerKey key, AnswerValue? value) => value switch
    {
        null => Never.In(language),
        { IsKnown: false } => "?",
        AnswerValue.Rated rated => CheckWords.Of(rated.IsPlus ? Mark.Plus : Mark.Minus),
        AnswerValue.Words { Text.Length: 0 } => Erased.In(language),
        AnswerValue.Words words => Quoted(words.Text),
        AnswerValue.Chosen chosen => Joined(chosen.Ids.Select(id => ChoiceOf(key, id))),
        AnswerValue.Persons persons => Joined(persons.Ids.Select(id => deal.FindPerson(id)?.Name).OfType<string>()),
        AnswerValue.Number number => number.Value.ToString("#,0.########", CultureInfo.InvariantCulture),
        AnswerValue.Sum sum => MoneyText.Show(sum.Money, language),
        AnswerValue.Day day => DateText.Show(day.Date, language, today),
        AnswerValue.Evidence evidence => DateText.Show(evidence.Happened, language, today),
        _ => Plain.Short(value.ToText(), LongestValue),
    };

    private static string Quoted(string words) => $"“{Plain.Short(words, LongestValue)}”";

    private string? About(Subject subject) => subject == Subject.Us ? null
        : subject.IsCompetitor ? Plain.Short(deal.Competitors.Find(c => c.Id == subject.Value)?.Name ?? Former.In(language), LongestName)
        : deal.FindPerson(subject.Value) is { } person ? Plain.Short(person.Name, LongestName) : null;

    private string ChoiceOf(AnswerKey key, string id) =>
        methods.Find(key.Method)?.Find(key.Question)?.Choices.FirstOrDefault(c => c.Id == id)?.Title.In(language)
        ?? deal.Competitors.Find(c => c.Id == id)?.Name ?? (id == Subject.Us.Value ? Us.In(language) : id);

    /// <summary>Who is off the map is not named: then nothing may be left.</summary>
    private string Joined(IEnumerable<string> names) => string.Join(Separator, names) is { Length: > 0 } joined ? Plain.Short(joined, LongestValue) : "–";
}
