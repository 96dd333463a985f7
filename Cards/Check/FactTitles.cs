using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What a fact is called.</summary>
internal static class FactTitles
{
    public static LocalText Of(FactName name) => name switch
    {
        FactName.CloseDate => new("Close date", "预计签约日"),
        FactName.EventDate => new("The customer's deadline", "客户的期限"),
        FactName.StageSince => new("In this stage since", "进入当前阶段"),
        FactName.LastEvent => new("Last event on record", "最近一次动静"),
        FactName.LastMet => new("Last meeting", "最近见面"),
        FactName.LastEvidence => new("Newest evidence", "最新证据"),
        FactName.PersonChanged => new("Change among people", "人员变动"),
        FactName.ReviewSince => new("Account under review since", "客户复核开始"),
        FactName.Budget => new("Budget", "预算"),
        FactName.Price => new("Our price", "我们的价格"),
        FactName.FullCost => new("Full cost", "全部成本"),
        FactName.WinningPrice => new("Price that would win", "能中标的价格"),
        FactName.Margin => new("Margin", "毛利"),
        FactName.ValueBalance => new("Benefits less costs for the customer", "客户收益减成本"),
        FactName.People => new("People on record", "记录的人数"),
        FactName.PeopleMet => new("People met", "见过的人数"),
        FactName.DepartmentsMet => new("Departments met", "走动的部门数"),
        FactName.KeyPlayers => new("People who count", "关键人数"),
        FactName.KeyPlayersWithUs => new("Of these with us", "其中支持我们"),
        FactName.Known => new("Points known", "清楚的项数"),
        FactName.Comparable => new("Points that can be compared", "可比的项数"),
        FactName.Lead => new("Our lead in points", "我们领先的项数"),
        FactName.CoachScore => new("Evidence", "证据"),
        FactName.CloseMoves => new("Moves of the close date", "签约日改动次数"),
        FactName.Actions => new("Actions", "行动"),
        FactName.Visits => new("Visits", "拜访次数"),
        FactName.VisitsOwed => new("Visits owed", "应有拜访"),
        FactName.VisitsMade => new("Visits made", "已完成拜访"),
        FactName.Competitor => new("A competitor", "竞争对手"),
        FactName.CurrentSupplier => new("Current supplier", "现有供应商"),
        FactName.Measure => new("A measured outcome", "可量化的结果"),
        FactName.Confirmation => new("The customer's confirmation", "客户的确认"),
        FactName.NextMeeting => new("The next meeting", "下一次见面"),
        FactName.RatiosWorse => new("Ratios that got worse", "变差的指标数"),
        FactName.NetMargin => new("Net margin of the customer", "客户净利率"),
        FactName.PainLinks => new("Links of the pain chain", "痛点链的环节数"),
        FactName.DecisionMaker => new("The decision maker", "拍板的人"),
        FactName.CoachCandidate => new("Somebody who may guide us", "教练人选"),
        FactName.RetentionMinus => new("Points that speak for leaving", "有流失迹象的项数"),
        _ => new("A fact", "一项事实"),
    };

    /// <summary>About attitudes, the coach, margins or budgets: told to members only.</summary>
    public static bool IsPersonal(FactName name) => name is FactName.LastMet or FactName.LastEvidence or FactName.Budget
        or FactName.Price or FactName.FullCost or FactName.WinningPrice or FactName.Margin or FactName.KeyPlayersWithUs
        or FactName.CoachScore or FactName.CoachCandidate or FactName.ReviewSince;

    public static LocalText Sign(string id) => id switch
    {
        Signs.CriteriaDrift => new("Sign: the criteria drift", "迹象：标准在变"),
        Signs.BudgetGone => new("Sign: the budget is gone", "迹象：预算没了"),
        Signs.NoInsideHelp => new("Sign: no help from inside", "迹象：内部没人帮"),
        Signs.PriceOnly => new("Sign: only the price is spoken of", "迹象：只谈价格"),
        Signs.CallsNotReturned => new("Sign: calls are not returned", "迹象：不回电话"),
        Signs.MeetingsDelegated => new("Sign: meetings are passed down", "迹象：见面的人级别下降"),
        _ => new("A warning sign", "一个危险信号"),
    };
}
