using System.Collections.Immutable;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Accounts;

/// <summary>
/// Accounts: one partition each, loaded with one range query and saved with one transaction under its header's ETag, as deals are. An account has no
/// rows until somebody puts something down or visits it.
/// </summary>
public sealed class AccountStore(IRows rows)
{
    /// <summary>The account behind a deal; one of which nothing is on record is new.</summary>
    /// <param name="deal">Names its customer.</param>
    public async Task<LoadedAccount> LoadAsync(Deal deal, CancellationToken cancellationToken)
    {
        var unseen = Account.Behind(deal);
        var (sheet, days) = await ReadAsync(deal.Tenant, new(unseen.Sheet.Id.Value), cancellationToken);
        return new(sheet is null ? unseen with { DealVisits = days } : new(sheet.Deal, days), sheet);
    }

    /// <summary>Null when nothing was put down on it.</summary>
    public async Task<Account?> FindAsync(TenantId tenant, AccountId account, CancellationToken cancellationToken)
    {
        var (sheet, days) = await ReadAsync(tenant, account, cancellationToken);
        return sheet is null ? null : new(sheet.Deal, days);
    }

    /// <summary>At most so many accounts of a book on which something was put down, in no order.</summary>
    public async Task<IReadOnlyList<ListedAccount>> ListAsync(TenantId tenant, BookId book, int most, CancellationToken cancellationToken)
    {
        var query = RowQuery.Prefix(RowTable.Books, BookIndex.Partition(tenant, book), AccountKeys.ListedPrefix) with { PageSize = Math.Min(most, RowLimits.MaxPageSize) };
        return [.. (await rows.QueryAsync(query, cancellationToken)).Rows.Take(most).Select(ListedAccount.Read)];
    }

    /// <summary>Applies the events of one turn. Nothing is saved unless the outcome is <see cref="SaveOutcome.Saved"/>.</summary>
    /// <exception cref="ArgumentException">There are no events.</exception>
    public async Task<AccountSave> SaveAsync(
        LoadedAccount loaded, IReadOnlyList<DealEvent> events, Stamp stamp, string activityKey, CancellationToken cancellationToken)
    {
        if (loaded.HasSeen(activityKey))
        {
            return new(SaveOutcome.Duplicate);
        }

        var before = loaded.Account;
        var write = loaded.Rows is { } there
            ? DealWriter.Change(there, BookRules.Default, events, stamp, activityKey)
            : DealWriter.Begin(before.Sheet, before.Opening, events, stamp, activityKey);
        var sheet = write.Head.WithoutAnswers;
        var (was, now) = (before.IsNew ? null : Listed(before), Listed(before with { Sheet = sheet }));
        if (was != now)
        {
            await rows.TransactOrRepeatAsync(
                RowTable.Books, BookIndex.Partition(sheet.Tenant, sheet.Book), [RowOperation.Upsert(now.Key, now.Write())], cancellationToken);
        }

        var partition = AccountKeys.Partition(sheet.Tenant, now.Account);
        var result = await rows.TransactOrRepeatAsync(RowTable.Accounts, partition, write.Operations, cancellationToken);
        if (result.IsCommitted)
        {
            var saved = write.After(result.ETags[0]!);
            return new(SaveOutcome.Saved, new(new(saved.Deal, before.DealVisits), saved));
        }

        // A repeated try conflicts with a first one that was done after all.
        var (found, days) = await ReadAsync(sheet.Tenant, now.Account, CancellationToken.None);
        return found?.HasSeen(activityKey) == true ? new(SaveOutcome.Saved, new(new(found.Deal, days), found)) : new(SaveOutcome.Conflict);
    }

    /// <summary>
    /// Brings up to date what is noted with an account of a deal's visits: the deal is read after the note, and the note is replaced only as it was read, so
    /// that a newer one stays. Nothing is left of a deal that is gone or belongs to another account.
    /// </summary>
    /// <exception cref="StorageUnavailableException">The storage cannot be reached.</exception>
    /// <exception cref="CorruptRowException">The deal cannot be read; its note stays.</exception>
    public Task RenewAsync(TenantId tenant, AccountId account, DealId deal, CancellationToken cancellationToken) =>
        VisitDays.RenewAsync(rows, tenant, account, deal, cancellationToken);

    private static ListedAccount Listed(Account account) => new(new(account.Sheet.Id.Value), TierReading.Of(account).Tier);

    private async Task<(LoadedDeal? Sheet, ImmutableDictionary<DealId, ImmutableArray<NodaTime.LocalDate>> Days)> ReadAsync(
        TenantId tenant, AccountId account, CancellationToken cancellationToken)
    {
        var all = await DealReader.RowsAsync(rows, RowTable.Accounts, AccountKeys.Partition(tenant, account), cancellationToken);
        var days = all.Where(VisitDays.IsOne).Select(VisitDays.Read).ToImmutableDictionary(d => d.Deal, d => d.Days);
        return (DealReader.Read(all, tenant, new(account.Value)), days);
    }
}
