using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Due;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Bot.Reminders;

/// <summary>The accounts of a reminder: those of its book with something on record, and those behind its deals; a bounded number.</summary>
internal sealed class OverdueVisits(AccountStore accounts, DealShelf shelf)
{
    private const int MostListed = 200;
    private const int MostLoaded = 40;

    /// <summary>So many deals are asked whether they still belong to an account.</summary>
    private const int MostAsked = 4;

    /// <param name="read">What was read of the book.</param>
    /// <param name="deals">The reminder's, as they are now: in a reminder of one's own deals they lead to the accounts of teams.</param>
    public async Task<VisitsOwedList> OfAsync(
        StoredReminder reminder, ReadBook read, IEnumerable<Deal> deals, Instant now, CancellationToken cancellationToken)
    {
        var (tenant, book, today) = (reminder.Key.Tenant, reminder.Book, now.InZone(reminder.Schedule.DateTimeZone).Date);

        // A filter is on deals: then only their accounts count. Somebody else's own book is theirs.
        var listed = reminder.Schedule.Filter is { Length: > 0 } ? []
            : (await accounts.ListAsync(tenant, book, MostListed, cancellationToken)).OrderBy(a => a.Tier ?? Tier.Lead).Select(a => a.Account);
        var behind = deals.Where(d => d.Book == book || d.Book.IsTeam).Select(AccountId.Of).OfType<AccountId>().ToHashSet();
        var found = await Task.WhenAll(behind.Concat(listed).Distinct().Take(MostLoaded).Select(id => accounts.FindAsync(tenant, id, cancellationToken).UnlessCorruptAsync()));
        var owed = await Task.WhenAll(found.OfType<Account>().Where(a => VisitsOwedList.IsOwed(a, today)).Select(async account =>
            behind.Contains(new(account.Sheet.Id.Value)) || await HasDealAsync(account, read, cancellationToken) ? account : null));
        return VisitsOwedList.Of(owed.OfType<Account>(), today);
    }

    /// <summary>An account that no deal belongs to any more, because they were moved or name another customer, can be opened by nobody and is owed nothing.</summary>
    private async Task<bool> HasDealAsync(Account account, ReadBook read, CancellationToken cancellationToken)
    {
        var id = new AccountId(account.Sheet.Id.Value);
        var visited = account.DealVisits.OrderByDescending(v => v.Value.LastOrDefault()).Select(v => v.Key);
        var heads = await shelf.HeadsAsync(account.Sheet.Tenant, [.. read.Naming[id].Take(MostAsked).Concat(visited.Take(MostAsked)).Distinct()], cancellationToken);
        return heads.OfType<DealHead>().Any(h => AccountId.Of(h.WithoutAnswers) == id);
    }
}
