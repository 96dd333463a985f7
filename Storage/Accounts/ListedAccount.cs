using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Accounts;

/// <summary>An account in its book's list: written before the account says so itself, and no more than where to look.</summary>
/// <param name="Tier">Only for what to look at first.</param>
public sealed record ListedAccount(AccountId Account, Tier? Tier)
{
    internal string Key => AccountKeys.ListedPrefix + Account;

    internal RowProperties Write() => new() { ["tier"] = Tier is { } tier ? KeyAccountMethod.IdOf(tier) : null };

    internal static ListedAccount Read(Row row) => new(
        Guid.TryParse(row.Key[AccountKeys.ListedPrefix.Length..], out var id) ? new(id) : throw row.Corrupt("key", "names no account"),
        KeyAccountMethod.TierOf(row.FindString("tier")));
}
