using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Storage.Deals;

namespace KeyAccountBot.Storage.Accounts;

/// <summary>An account as it stands in storage, with what saving it again needs.</summary>
public sealed class LoadedAccount
{
    internal LoadedAccount(Account account, LoadedDeal? rows) => (Account, Rows) = (account, rows);

    public Account Account { get; }

    /// <summary>Null while the sheet has no rows yet.</summary>
    internal LoadedDeal? Rows { get; }

    /// <summary>The activity was dealt with before: nothing may change for it again.</summary>
    public bool HasSeen(string activityKey) => Rows?.HasSeen(activityKey) == true;
}

/// <param name="Account">After the save; null unless saved.</param>
public sealed record AccountSave(SaveOutcome Outcome, LoadedAccount? Account = null);
