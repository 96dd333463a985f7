using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>How a deal ended, in words.</summary>
public static class OutcomeText
{
    private static readonly LocalText Unreadable = new(
        "“{0}” is not an outcome. Outcomes are won, lost and dropped, as in close ACME won.", "“{0}”不是结果。结果有 赢单、丢单、放弃，例如 关闭 远山 赢单。");

    public static LocalText Name(Outcome outcome) => outcome switch
    {
        Outcome.Won => new("Won", "赢单"),
        Outcome.Lost => new("Lost", "丢单"),
        _ => new("Dropped", "放弃"),
    };

    public static Parsed<Outcome> Parse(string text) => SearchName.Key(text.Trim()) switch
    {
        "won" or "win" or "wewon" or "赢单" or "赢" or "赢了" or "赢得" or "中标" or "成交" or "成功" or "拿下" or "拿下了" => Outcome.Won,
        "lost" or "lose" or "loss" or "welost" or "丢单" or "丢" or "丢了" or "输单" or "输" or "输了" or "失单" or "失败" or "落标" or "未中标" => Outcome.Lost,
        "dropped" or "drop" or "cancelled" or "canceled" or "abandoned" or "withdrawn" or "nodecision" or "放弃" or "放弃了" or "终止" or "不做了" or "取消" or "退出"
            or "搁置" => Outcome.Dropped,
        _ => new Problem(Fields.Outcome, Unreadable.With(MoneyProblem.Quote(text)), string.IsNullOrWhiteSpace(text) ? ProblemKind.Missing : ProblemKind.Unreadable),
    };
}
