using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Accounts;

/// <summary>How many visits an account of a tier is owed, in how many days.</summary>
public readonly record struct Cadence(int Visits, int Days)
{
    public bool IsNone => Visits == 0;

    /// <summary>Two a week, two a month, two a quarter, none. A month is 30 days and a quarter 91, so that no day of the calendar makes a visit late.</summary>
    public static Cadence Of(Tier tier) => tier switch
    {
        Tier.Platinum => new(2, 7),
        Tier.Gold => new(2, 30),
        Tier.Iron => new(2, 91),
        _ => new(0, 0),
    };
}
