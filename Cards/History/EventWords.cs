using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.History;

/// <summary>What happened, a sentence each, as a rep would say it. The events are those that the reader may be told.</summary>
/// <param name="deal">As it is today: people and competitors are named by it.</param>
internal sealed partial class EventWords(Deal deal, MethodLibrary methods, CheckTexts texts, LocalDate today, Language language)
{
    private const int LongestName = 40;
    private const int LongestWords = 90;
    private const int MostAnswers = 4;

    private static readonly LocalText Answers = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText MoreAnswers = new("{0} more", "另 {0} 项");
    private static readonly LocalText Muted = new("Set aside until {0}: {1}", "搁置到{0}：{1}");
    private static readonly LocalText Unmuted = new("No longer set aside: {0}", "不再搁置：{0}");
    private static readonly LocalText Finding = new("a finding", "一条提示");
    private static readonly LocalText Other = new("Something else was changed.", "改了其他内容。");

    private readonly AnswerWords _answers = new(deal, methods, today, language);

    /// <summary>The sentences of one turn, in the order of its events. Answers to one method are one sentence. They may hold names.</summary>
    public IReadOnlyList<string> Of(IReadOnlyList<DealEvent> events)
    {
        var lines = new List<string>();
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in events)
        {
            if (change is not DealEvent.Answered answered)
            {
                lines.AddRange(Sentences(change));
            }
            else if (told.Add(answered.Key.Method))
            {
                lines.Add(Answered([.. events.OfType<DealEvent.Answered>().Where(a => a.Key.Method == answered.Key.Method)]));
            }
        }

        return lines;
    }

    private IEnumerable<string> Sentences(DealEvent change) => OfDeal(change) ?? OfPeople(change) ?? OfPlan(change) ?? OfMeetings(change) ?? change switch
    {
        DealEvent.FindingMuted e => [Say(Muted, Day(e.Until), RuleTitle(e.RuleId)) + Words(e.Reason)],
        DealEvent.FindingUnmuted e => [Say(Unmuted, RuleTitle(e.RuleId))],
        _ => [Other.In(language)],
    };

    private string Answered(List<DealEvent.Answered> answers)
    {
        var items = answers.OrderBy(a => _answers.PlaceOf(a.Key)).Take(MostAnswers).Select(a =>
        {
            var (before, after) = (_answers.Value(a.Key, a.Before), _answers.Value(a.Key, a.After));
            var value = a.Before is null || a.Before == a.After ? after : $"{before} → {after}";
            return $"{_answers.Question(a.Key)} {value}" + (a.NoteAfter is { Length: > 0 } note && note != a.NoteBefore ? Words(note) : "");
        }).ToList();
        if (answers.Count > MostAnswers)
        {
            items.Add(Say(MoreAnswers, answers.Count - MostAnswers));
        }

        return Say(Answers, _answers.Method(answers[0].Key), string.Join(language == Language.Chinese ? "；" : "; ", items));
    }

    private string RuleTitle(string id) =>
        TunableRules.Of(texts).FirstOrDefault(r => r.Id == id)?.Title.In(language).TrimEnd('.', '。') ?? Finding.In(language);

    private string Say(LocalText text, params object?[] values) => text.With(values).In(language);

    private string Day(LocalDate day) => DateText.Show(day, language, today);

    private string Day(LocalDate? day) => day is { } known ? Day(known) : new LocalText("none", "无").In(language);

    /// <summary>What somebody typed, behind our own words; nothing when it is erased.</summary>
    private string Words(string? typed) =>
        string.IsNullOrEmpty(typed) ? "" : language == Language.Chinese ? $"：“{Plain.Short(typed, LongestWords)}”" : $": “{Plain.Short(typed, LongestWords)}”";

    private string? Person(string? id) => deal.FindPerson(id) is { Name.Length: > 0 } person ? Plain.Short(person.Name, LongestName) : null;

    private string Somebody(string? id) => Person(id) ?? new LocalText("somebody no longer on record", "已不在记录中的人").In(language);

    private string Member(UserId? id) => id is { } user && deal.NameOf(user) is { } name ? Plain.Short(name, LongestName) : new LocalText("a former member", "一位原成员").In(language);

    private string Joined(IEnumerable<string> names) => string.Join(_answers.Separator, names);
}
