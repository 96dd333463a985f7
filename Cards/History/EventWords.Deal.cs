using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

internal sealed partial class EventWords
{
    private static readonly LocalText Opened = new("The deal was opened", "建立商机");
    private static readonly LocalText Was = new("{0}: {1} → {2}", "{0}：{1} → {2}");
    private static readonly LocalText Name = new("Name", "名称");
    private static readonly LocalText Account = new("Customer", "客户");
    private static readonly LocalText Amount = new("Amount", "金额");
    private static readonly LocalText Signing = new("Expected signing", "预计签约");
    private static readonly LocalText Company = new("Kind of company", "公司类型");
    private static readonly LocalText StageTitle = new("Stage", "阶段");
    private static readonly LocalText None = new("none", "无");
    private static readonly LocalText Tender = new("Marked as a tender", "标为招标");
    private static readonly LocalText NoTender = new("No tender any more", "不再是招标");
    private static readonly LocalText NobodyCompetes = new("Confirmed: nobody competes", "确认没有竞争对手");
    private static readonly LocalText SomebodyMay = new("No longer confirmed that nobody competes", "不再确认没有竞争对手");
    private static readonly LocalText RivalAdded = new("New competitor: {0}", "新增竞争对手：{0}");
    private static readonly LocalText RivalGone = new("No longer a competitor: {0}", "不再是竞争对手：{0}");
    private static readonly LocalText RivalBack = new("A competitor again: {0}", "重新列为竞争对手：{0}");
    private static readonly LocalText ToTeam = new("Moved to a team's list", "移到团队的商机");
    private static readonly LocalText ToOwn = new("Moved to the owner's own list", "移到负责人自己的商机");
    private static readonly LocalText MemberIn = new("New member: {0}", "新成员：{0}");
    private static readonly LocalText MemberOut = new("No longer a member: {0}", "不再是成员：{0}");
    private static readonly LocalText Closed = new("Closed: {0}", "结束：{0}");
    private static readonly LocalText Reopened = new("Opened again", "重新打开");

    /// <summary>Null when it is none of these.</summary>
    private IEnumerable<string>? OfDeal(DealEvent change) => change switch
    {
        DealEvent.Opened e => [Facts.Join(
            Opened.In(language),
            e.Header.Amount is { } amount ? MoneyText.Show(amount, language) : null,
            Facts.Closes(e.Header.CloseDate, today, language),
            e.Competitors.Count > 0 ? Joined(e.Competitors.Select(c => Plain.Short(c.Name, LongestName))) : null)],
        DealEvent.HeaderChanged e => Header(e.Before, e.After),
        DealEvent.CompetitorAdded e => [Say(RivalAdded, Plain.Short(e.Competitor.Name, LongestName))],
        DealEvent.CompetitorRemoved e => [Say(RivalGone, Rival(e.Id))],
        DealEvent.CompetitorReturned e => [Say(RivalBack, Rival(e.Id))],
        DealEvent.StageMoved e => [Say(Was, StageTitle.In(language), StageNames.Full(e.From).In(language), StageNames.Full(e.To).In(language)) + Words(e.Reason)],
        DealEvent.Moved e => [(e.To.IsTeam ? ToTeam : ToOwn).In(language)],
        DealEvent.MemberAdded e => [Say(MemberIn, Plain.Short(e.Member.Name, LongestName))],
        DealEvent.MemberRemoved e => [Say(MemberOut, Plain.Short(e.Member.Name, LongestName))],
        DealEvent.Closed e => [Say(Closed, OutcomeText.Name(e.Outcome).In(language)) + Words(e.Reason)],
        DealEvent.Reopened e => [Reopened.In(language) + Words(e.Reason)],
        _ => null,
    };

    private IEnumerable<string> Header(DealHeader before, DealHeader after)
    {
        (LocalText Title, string? Before, string? After)[] fields =
        [
            (Name, before.Name, after.Name),
            (Account, before.Account, after.Account),
            (Amount, before.Amount is { } was ? MoneyText.Show(was, language) : null, after.Amount is { } now ? MoneyText.Show(now, language) : null),
            (Signing, before.CloseDate is { } from ? Day(from) : null, after.CloseDate is { } to ? Day(to) : null),
            (Company, before.CompanyType is { } old ? CompanyTypeText.Name(old).In(language) : null, after.CompanyType is { } kind ? CompanyTypeText.Name(kind).In(language) : null),
        ];
        foreach (var (title, previous, next) in fields.Where(f => f.Before != f.After))
        {
            yield return Say(Was, title.In(language), Plain.Short(previous ?? None.In(language), LongestName), Plain.Short(next ?? None.In(language), LongestName));
        }

        if (before.Tender != after.Tender)
        {
            yield return (after.Tender ? Tender : NoTender).In(language);
        }

        if (before.NoCompetitor != after.NoCompetitor)
        {
            yield return (after.NoCompetitor ? NobodyCompetes : SomebodyMay).In(language);
        }
    }

    private string Rival(string id) => Plain.Short(deal.Competitors.Find(c => c.Id == id)?.Name ?? id, LongestName);
}
