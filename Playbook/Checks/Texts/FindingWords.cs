using System.Globalization;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Texts;

/// <summary>Fills the blanks of a rule's sentences for one deal. Names are not escaped.</summary>
/// <param name="assessment">For the titles of criteria and groups.</param>
/// <param name="commands">Ids of the commands that exist: a next step never names another.</param>
public sealed class FindingWords(CheckTexts texts, CheckInput input, Method assessment, IReadOnlySet<string> commands)
{
    public LocalText Say(Finding finding) => Fill(texts.Rules[finding.RuleId].Say, finding);

    public LocalText Next(Finding finding)
    {
        if (input.Tender && TenderSteps.Of(finding.RuleId) is { } official)
        {
            return official;
        }

        var text = texts.Rules[finding.RuleId];
        return Fill(text.Opens is null || commands.Contains(text.Opens) ? text.Next : text.UntilThen!.Value, finding);
    }

    /// <summary>The row of the verdict table in words.</summary>
    public LocalText Why(VerdictReason verdict)
    {
        var groups = verdict.Groups.Select(g => assessment.Groups[g].Title).ToList();
        var named = new LocalText(
            string.Join(" and ", groups.Select(g => $"“{g.En}”")), string.Join('和', groups.Select(g => $"“{g.Zh}”")));
        var number = verdict.Row == VerdictRow.TooEarly ? verdict.Known : verdict.Warns;
        var text = Replace(Plurals.Put(texts.Verdicts[verdict.Row], "n", number), "{groups}", named);
        return Replace(Replace(text, "{n}", Same(number)), "{s}", Same(input.Stage));
    }

    private LocalText Fill(LocalText text, Finding finding)
    {
        var blanks = finding.Blanks;
        text = Put(text, "{p}", input.People.FirstOrDefault(p => p.Id == blanks.Person)?.Name);
        text = Put(text, "{c}", input.Rivals.FirstOrDefault(r => r.Id == blanks.Competitor)?.Name);
        text = Put(Plurals.Put(text, "n", blanks.Number), "{n}", Number(blanks));
        text = Put(Plurals.Put(text, "m", blanks.Days), "{m}", blanks.Days);
        text = Put(text, "{s}", blanks.Stage);
        text = blanks.Date is { } date ? Replace(text, "{d}", Day(date)) : text;
        text = blanks.Tier is { } tier ? Replace(text, "{t}", TierWords.Name(tier)) : text;
        text = blanks.Strategy is { } strategy ? Replace(text, "{x}", StrategyName(strategy)) : text;
        text = blanks.Criterion is { } criterion ? Replace(text, "{criterion}", Title(criterion)) : text;
        return Replace(text, "{list}", List(finding.Subjects));
    }

    private static string? Number(Blanks blanks) => blanks.Number is not { } n ? null
        : n.ToString("0.##", CultureInfo.InvariantCulture) + (blanks.OutOf is { } all ? $"/{all.ToString(CultureInfo.InvariantCulture)}" : "");

    private LocalText Day(LocalDate date) => new(DateText.Show(date, Language.English, input.Today), DateText.Show(date, Language.Chinese, input.Today));

    private LocalText Title(Criterion criterion) => assessment.Find(criterion.Id())?.Title ?? Same(criterion.Id());

    private LocalText List(CriterionSet criteria) => new(
        string.Join(", ", criteria.Select(c => Title(c).En)), string.Join('、', criteria.Select(c => Title(c).Zh)));

    private static LocalText StrategyName(Strategy strategy) => strategy switch
    {
        Strategy.Frontal => new("frontal", "正面"),
        Strategy.Flanking => new("flanking", "侧翼"),
        Strategy.Divide => new("divide", "分割"),
        Strategy.Defend => new("defend", "防守"),
        _ => new("develop", "培育"),
    };

    private static LocalText Same(object value) => new($"{value}", $"{value}");

    private static LocalText Put(LocalText text, string blank, object? value) => value is null ? text : Replace(text, blank, Same(value));

    private static LocalText Replace(LocalText text, string blank, LocalText with) => new(
        text.En.Replace(blank, with.En, StringComparison.Ordinal), text.Zh.Replace(blank, with.Zh, StringComparison.Ordinal));
}
