using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace KeyAccountBot.Bot.Accounts;

/// <summary>
/// What the check reads of accounts. Remembered for a minute, so that a check costs no round trip more; a change made here counts at once, one made
/// on another instance within that minute. A deal whose account cannot be read is judged without it.
/// </summary>
internal sealed partial class AccountStandings(AccountStore store, IMemoryCache cache, ILogger<AccountStandings> log)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    /// <summary>Null for a deal that names no customer, and for who does not see its account.</summary>
    public async Task<AccountStanding?> OfAsync(Deal deal, UserId reader, CancellationToken cancellationToken)
    {
        if (AccountId.Of(deal) is not { } id || !DealAccess.ShowsAccount(deal, reader))
        {
            return null;
        }

        if (cache.TryGetValue(KeyOf(deal.Tenant, id), out AccountStanding? known))
        {
            return known;
        }

        try
        {
            return Remember((await store.LoadAsync(deal, cancellationToken)).Account);
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            NotRead(log, e);
            return null;
        }
    }

    /// <summary>The account behind a deal that was just saved.</summary>
    /// <param name="account">What was read of it before.</param>
    public async Task<AccountStanding?> AfterAsync(Deal before, Deal after, UserId reader, Task<AccountStanding?> account, CancellationToken cancellationToken)
    {
        if (AccountId.Of(before) != AccountId.Of(after))
        {
            return await OfAsync(after, reader, cancellationToken);
        }

        var standing = await account;
        if (!ReferenceEquals(before.Visits, after.Visits) && AccountId.Of(after) is { } id)
        {
            // Other deals of the customer are judged by it too.
            cache.Remove(KeyOf(after.Tenant, id));
        }

        return standing;
    }

    public AccountStanding Remember(Account account)
    {
        var standing = AccountStanding.Of(account);
        return cache.Set(KeyOf(account.Sheet.Tenant, new(account.Sheet.Id.Value)), standing, Remembered);
    }

    private static object KeyOf(TenantId tenant, AccountId account) => (tenant, account, "standing");

    [LoggerMessage(Level = LogLevel.Warning, Message = "A deal is judged without its account, which cannot be read")]
    private static partial void NotRead(ILogger log, Exception exception);
}
