using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>The accounts of a reminder: those of its book with something on record, and those behind its deals; a bounded number.</summary>
internal sealed class OverdueVisits(AccountStore accounts)
{
    private const int MostListed = 200;
    private const int MostLoaded = 40;

    /// <param name="deals">The reminder's, as they are now: in a reminder of one's own deals they lead to the accounts of teams.</param>
    public async Task<VisitsOwedList> OfAsync(StoredReminder reminder, IEnumerable<Deal> deals, Instant now, CancellationToken cancellationToken)
    {
        var (tenant, book) = (reminder.Key.Tenant, reminder.Book);

        // A filter is on deals: then only their accounts count. Somebody else's own book is theirs.
        var listed = reminder.Schedule.Filter is { Length: > 0 } ? []
            : (await accounts.ListAsync(tenant, book, MostListed, cancellationToken)).OrderBy(a => a.Tier ?? Playbook.Checks.Input.Tier.Lead).Select(a => a.Account);
        var behind = deals.Where(d => d.Book == book || d.Book.IsTeam).Select(AccountId.Of).OfType<AccountId>();
        var found = await Task.WhenAll(behind.Concat(listed).Distinct().Take(MostLoaded).Select(id => FindAsync(tenant, id, cancellationToken)));
        return VisitsOwedList.Of(found.OfType<Account>(), now.InZone(reminder.Schedule.DateTimeZone).Date);
    }

    private async Task<Account?> FindAsync(TenantId tenant, AccountId id, CancellationToken cancellationToken)
    {
        try
        {
            return await accounts.FindAsync(tenant, id, cancellationToken);
        }
        catch (CorruptRowException)
        {
            // One account that cannot be read keeps nobody's reminder.
            return null;
        }
    }
}
