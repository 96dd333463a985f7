using System.Collections.Immutable;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Accounts;

/// <summary>
/// The days of a deal's visits, noted with its account as one row, so that the check of another deal of the same customer knows of them without
/// reading that deal. They follow a save as the lists do: a note that is behind is put right by the deal's next visit, and when the account is opened.
/// </summary>
internal static class VisitDays
{
    private const string Days = "days";

    public static bool IsOne(Row row) => row.Key.StartsWith(AccountKeys.DaysPrefix, StringComparison.Ordinal);

    public static (DealId Deal, ImmutableArray<LocalDate> Days) Read(Row row) => (
        DealId.TryParse(row.Key[AccountKeys.DaysPrefix.Length..], out var deal) ? deal : throw row.Corrupt(Days, "is of no deal"),
        JsonText.Checked(row, Days, () => row.GetString(Days).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(JsonText.Day).ToImmutableArray()));

    /// <param name="after">Null when the deal was deleted.</param>
    /// <returns>The fault that kept the note behind; it does not fail what is saved.</returns>
    public static async Task<StorageFault?> FollowAsync(IRows rows, Deal before, Deal? after)
    {
        var (had, has) = (Noted(before), after is null ? null : Noted(after));
        if (had is null && has is null)
        {
            return null;
        }

        var moved = had?.Account != has?.Account;
        if (!moved && had!.Value.Days.SequenceEqual(has!.Value.Days))
        {
            return null;
        }

        try
        {
            await Task.WhenAll(
                moved && had is { Days.IsEmpty: false } old ? RemoveAsync(rows, before, old.Account) : Task.CompletedTask,
                has is { } now && (!moved || !now.Days.IsEmpty) ? PutAsync(rows, after!, now.Account, now.Days) : Task.CompletedTask);
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.Fault;
        }
    }

    /// <summary>As the deal says it now, unless somebody notes it at this moment.</summary>
    public static async Task RenewAsync(IRows rows, TenantId tenant, AccountId account, DealId id, CancellationToken cancellationToken)
    {
        var (partition, key) = (AccountKeys.Partition(tenant, account), AccountKeys.Days(id));
        var row = await rows.GetAsync(RowTable.Accounts, partition, key, cancellationToken);
        var deal = (await DealReader.LoadAsync(rows, tenant, id, cancellationToken))?.Deal;
        var days = deal is not null && AccountId.Of(deal) == account ? DealDays.Kept(deal) : [];
        var operation = (row, days.IsEmpty) switch
        {
            (null, true) => null,
            (null, false) => RowOperation.Insert(key, Written(days)),
            (_, true) => RowOperation.Delete(key, row.ETag),
            _ => RowOperation.Replace(key, Written(days), row.ETag),
        };
        if (operation is not null)
        {
            await rows.TransactOrRepeatAsync(RowTable.Accounts, partition, [operation], cancellationToken);
        }
    }

    private static (AccountId Account, ImmutableArray<LocalDate> Days)? Noted(Deal deal) =>
        AccountId.Of(deal) is { } account ? (account, DealDays.Kept(deal)) : null;

    private static Task<TransactResult> PutAsync(IRows rows, Deal deal, AccountId account, ImmutableArray<LocalDate> days) => days.IsEmpty
        ? RemoveAsync(rows, deal, account)
        : TransactAsync(rows, deal, account, RowOperation.Upsert(AccountKeys.Days(deal.Id), Written(days)));

    private static RowProperties Written(ImmutableArray<LocalDate> days) => new() { [Days] = string.Join(',', days.Select(JsonText.Of)) };

    // A conflict says that it is gone already.
    private static Task<TransactResult> RemoveAsync(IRows rows, Deal deal, AccountId account) => TransactAsync(rows, deal, account, RowOperation.Delete(AccountKeys.Days(deal.Id)));

    private static Task<TransactResult> TransactAsync(IRows rows, Deal deal, AccountId account, RowOperation operation) =>
        rows.TransactOrRepeatAsync(RowTable.Accounts, AccountKeys.Partition(deal.Tenant, account), [operation], CancellationToken.None);
}
