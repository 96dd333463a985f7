using System.Globalization;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <summary>
/// What a rule saw, in words. For members with names and dates; in a channel nobody is named, and what would tell on somebody is left out.
/// </summary>
internal static class FactWords
{
    /// <summary>Two of us see it differently: who said which is for them to talk about.</summary>
    private const string TwoViews = "con-two-views";

    private const int LongestAction = 80;

    private static readonly LocalText Ours = new("Us", "我们");
    private static readonly LocalText By = new("by {0}", "{0} 填写");
    private static readonly LocalText From = new("from {0}", "来自 {0}");
    private static readonly LocalText NotAsked = new("not asked", "没问过");
    private static readonly LocalText NotOnRecord = new("{0}: not on record", "{0}：没有记录");
    private static readonly LocalText Missing = new("Still missing: {0}", "还缺：{0}");
    private static readonly LocalText Valued = new("{0}: {1}", "{0}：{1}");

    /// <summary>Each fact once, in the order the rule saw them.</summary>
    public static IReadOnlyList<string> Of(Finding finding, CheckNames names, DealView view, Language language) =>
        [.. finding.Seen.Select(f => Of(f, finding, names, view, language)).OfType<string>().Distinct()];

    private static string? Of(Fact fact, Finding finding, CheckNames names, DealView view, Language language)
    {
        var full = view == DealView.Full;
        return fact switch
        {
            Fact.Answered answer when DealAccess.Shows(view, answer.Criterion.Id()) => Answered(answer, finding, names, full, language),
            Fact.Person person => full ? PersonWords.Of(person, names, language) : null,
            Fact.Evidence evidence => full ? PersonWords.Of(evidence, names, language) : null,
            Fact.Day day => full || !FactTitles.IsPersonal(day.Name) ? Valued.With(FactTitles.Of(day.Name).In(language), Day(day.On, names, language)).In(language) : null,
            Fact.Figure figure => full || !FactTitles.IsPersonal(figure.Name) ? Figure(figure, language) : null,
            Fact.Unmet unmet => StageGate.Conditions.FirstOrDefault(c => c.Id == unmet.ConditionId) is { } condition && (full || condition.InChannel)
                ? Missing.With(condition.Missing.In(language)).In(language)
                : null,
            Fact.Action action => names.Deal.FindAction(action.Id) is { } planned ? Action(planned, names, full, language) : null,
            Fact.Sign sign => Valued.With(FactTitles.Sign(sign.Id).In(language), Day(sign.On, names, language)).In(language),
            Fact.Absent absent => full || !FactTitles.IsPersonal(absent.Name) ? NotOnRecord.With(FactTitles.Of(absent.Name).In(language)).In(language) : null,
            _ => null,
        };
    }

    /// <summary>What is to be done may name anybody: in a channel only the day is told.</summary>
    private static string Action(PlannedAction action, CheckNames names, bool full, Language language)
    {
        var due = PlanWords.DueOn(action.What.Due, names.Input.Today, language);
        return full ? Facts.Join(Plain.Short(action.What.Text, LongestAction), PlanWords.OwnerOf(names.Deal, action.What.Owner, language), due) : due;
    }

    private static string Answered(Fact.Answered answer, Finding finding, CheckNames names, bool full, Language language)
    {
        var side = answer.Side == CheckInput.Us ? Ours.In(language) : Plain.Line(names.Rival(answer.Side) ?? answer.Side);
        var value = answer.Mark == Mark.Unasked ? NotAsked.In(language) : CheckWords.Of(answer.Mark);
        var author = full && finding.RuleId != TwoViews ? names.AuthorOf(answer.Side, answer.Criterion) : null;
        return Facts.Join(
            Valued.With($"{side}, {answer.Criterion.Number()} {names.Title(answer.Criterion).In(language)}", value).In(language),
            answer.On is { } on ? Day(on, names, language) : null,
            author is null ? null : By.With(Plain.Line(author)).In(language),
            full && names.Person(answer.Source) is { } source ? From.With(Plain.Line(source)).In(language) : null);
    }

    /// <summary>The weight of a coach's evidence is for the engine: a mark out of something would be read as a probability.</summary>
    private static string? Figure(Fact.Figure figure, Language language) => figure switch
    {
        { Name: FactName.CoachScore } => null,
        { Currency: { } currency } => Valued.With(FactTitles.Of(figure.Name).In(language), MoneyText.Show(new(figure.Value, currency), language)).In(language),
        { Name: FactName.Margin or FactName.NetMargin } => Valued.With(
            FactTitles.Of(figure.Name).In(language), string.Create(CultureInfo.InvariantCulture, $"{figure.Value * 100:0.#}%")).In(language),
        _ => Valued.With(FactTitles.Of(figure.Name).In(language), figure.Value.ToString("0.##", CultureInfo.InvariantCulture)).In(language),
    };

    internal static string Day(LocalDate on, CheckNames names, Language language) => DateText.Show(on, language, names.Input.Today);
}
