using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>The customer's kind of company, in words.</summary>
public static class CompanyTypeText
{
    public static LocalText Name(CompanyType type) => type switch
    {
        CompanyType.OwnerRun => new("Owner-run", "民营企业"),
        CompanyType.Multinational => new("Multinational", "外资企业"),
        CompanyType.Chain => new("Chain", "连锁企业"),
        CompanyType.StateOwned => new("State-owned", "国有企业"),
        CompanyType.Government => new("Government", "政府机构"),
        _ => new("Other", "其他"),
    };
}
