using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Checks.Tuning;

/// <param name="Title">What it says, with an ellipsis for what differs from deal to deal.</param>
public sealed record TunableRule(string Id, Family Family, LocalText Title);

/// <summary>The rules that a book may lower or switch off: those in force, without the ones that nobody can silence.</summary>
public static class TunableRules
{
    public static IReadOnlyList<TunableRule> Of(CheckTexts texts) =>
    [
        .. RuleBook.BuiltIn.All
            .Where(r => !RuleSettings.Fixed.Contains(r.Id) && RuleSettings.Full.IsOn(r.Id))
            .Select(r => new TunableRule(r.Id, r.Family, Plurals.Blanked(texts.Rules[r.Id].Say))),
    ];

    public static LocalText TitleOf(Family family) => family switch
    {
        Family.Contradiction => new("Contradictions", "矛盾"),
        Family.People => new("People", "人与权力"),
        Family.Opportunity => new("Opportunity", "商机"),
        Family.Win => new("Winning", "能赢吗"),
        Family.Coach => new("Coach", "教练"),
        Family.Competition => new("Competition", "竞争"),
        Family.Worth => new("Worth", "值得吗"),
        Family.Stage => new("Stage and time", "阶段与时间"),
        Family.Plan => new("Plan", "计划"),
        Family.Account => new("Account", "客户"),
        Family.Data => new("Data", "数据"),
        _ => new("Strengths", "好消息"),
    };
}
