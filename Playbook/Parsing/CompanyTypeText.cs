using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>The customer's kind of company, in words.</summary>
public static class CompanyTypeText
{
    private static readonly LocalText Unreadable = new(
        "“{0}” is not a kind of company. Choose one such as owner-run, multinational or state-owned.", "“{0}”不是公司类型。请选择一种，例如 民营企业、外资企业 或 国有企业。");

    public static LocalText Name(CompanyType type) => type switch
    {
        CompanyType.OwnerRun => new("Owner-run", "民营企业"),
        CompanyType.Multinational => new("Multinational", "外资企业"),
        CompanyType.Chain => new("Chain", "连锁企业"),
        CompanyType.StateOwned => new("State-owned", "国有企业"),
        CompanyType.Government => new("Government", "政府机构"),
        _ => new("Other", "其他"),
    };

    public static Parsed<CompanyType> Parse(string text) => SearchName.Key(text.Trim()) switch
    {
        "ownerrun" or "private" or "family" or "民营企业" or "民营" or "民企" or "私企" or "家族企业" or "老板企业" => CompanyType.OwnerRun,
        "multinational" or "mnc" or "foreign" or "global" or "外资企业" or "外资" or "外企" or "跨国公司" or "跨国企业" or "跨国" => CompanyType.Multinational,
        "chain" or "连锁企业" or "连锁" => CompanyType.Chain,
        "stateowned" or "soe" or "国有企业" or "国有" or "国企" or "央企" => CompanyType.StateOwned,
        "government" or "public" or "publicsector" or "政府机构" or "政府" or "事业单位" or "机关" => CompanyType.Government,
        "other" or "其他" or "其它" => CompanyType.Other,
        _ => new Problem(Fields.CompanyType, Unreadable.With(MoneyProblem.Quote(text)), string.IsNullOrWhiteSpace(text) ? ProblemKind.Missing : ProblemKind.Unreadable),
    };
}
