using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>Tiers and what they owe, in words.</summary>
public static class TierWords
{
    public static LocalText Name(Tier tier) => tier switch
    {
        Tier.Platinum => new("platinum", "白金"),
        Tier.Gold => new("gold", "黄金"),
        Tier.Iron => new("iron", "铁"),
        _ => new("lead", "铅"),
    };

    public static LocalText Owes(Tier tier) => tier switch
    {
        Tier.Platinum => new("two visits a week", "每周拜访两次"),
        Tier.Gold => new("two visits a month", "每月拜访两次"),
        Tier.Iron => new("two visits a quarter", "每季度拜访两次"),
        _ => new("no visits owed", "不要求拜访"),
    };

    public static LocalText Days(int days) => days == 1 ? new("1 day", "1 天") : new LocalText("{0} days", "{0} 天").With(days);
}
