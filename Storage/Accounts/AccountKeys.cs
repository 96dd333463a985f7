using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Accounts;

/// <summary>Keys in the Accounts table. The sheet of an account has the rows of a deal; beside them are the days on which it was visited for its deals.</summary>
internal static class AccountKeys
{
    public const string DaysPrefix = "days|";

    /// <summary>In a book's partition: where to look for its accounts.</summary>
    public const string ListedPrefix = "account|";

    public static string Partition(TenantId tenant, AccountId account) => RowKeys.Join(tenant.Value, account.ToString());

    public static string Days(DealId deal) => DaysPrefix + deal;
}
