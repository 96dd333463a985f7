using System.Collections.Immutable;
using KeyAccountBot.Bot.Deals;
using KeyAccountBot.Bot.People;
using KeyAccountBot.Bot.Turns;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Accounts;

/// <summary>
/// The way to an account, which is always through one of its deals: whoever sees the deal sees the account of the deal's book, whoever may change the
/// deal may change the account. That of an own book is its owner's alone. One-to-one only.
/// </summary>
internal sealed class AccountDesk(DealDesk desk, DealStore deals, AccountStore accounts, AccountStandings standings, DealFinder finder, TeamRoster roster)
{
    private const int Attempts = 8;

    /// <summary>So many deals of one customer are read beside the one it was opened through.</summary>
    private const int MostOthers = 7;

    public async Task<AccountLookup> OpenAsync(Turn turn, DealId id, CancellationToken cancellationToken)
    {
        var listed = finder.OwnAsync(turn, cancellationToken);
        var through = await desk.OpenAloneAsync(turn, id, Place.OneToOne, cancellationToken);
        return await ThroughAsync(turn, through, await listed, cancellationToken);
    }

    /// <param name="through">A deal as it was just opened or saved.</param>
    public async Task<AccountLookup> ThroughAsync(Turn turn, DealLookup through, CancellationToken cancellationToken) =>
        await ThroughAsync(turn, through, await finder.OwnAsync(turn, cancellationToken), cancellationToken);

    /// <summary>Decides on the account as it is now and saves, as <see cref="DealDesk"/> does for deals.</summary>
    /// <param name="decide">Pure. May run several times. Who puts something down is one of the account's people in what it is given.</param>
    public async Task<AccountChange<T>> ChangeAsync<T>(
        Turn turn, DealId id, ChangeSource source, Func<AccountLookup, (T Decision, ImmutableList<DealEvent> Events)> decide, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await OpenAsync(turn, id, cancellationToken);
            if (!found.MayChange || found.Loaded is not { } loaded)
            {
                return new(found, default);
            }

            var (joined, joining) = Joined(found.Account, turn);
            var (decision, events) = decide(found with { Account = joined });
            var repeated = loaded.HasSeen(turn.ActivityKey);
            if (events.IsEmpty || repeated)
            {
                return new(found, decision, Repeated: repeated);
            }

            var save = await accounts.SaveAsync(loaded, [.. joining, .. events], turn.Stamp(source), turn.ActivityKey, cancellationToken);
            if (save.Account is { } saved)
            {
                var now = saved.Account with { DealVisits = found.Account.DealVisits };
                var after = found.Through with { Account = standings.Remember(now) };
                SavedChange.Leave(turn, after.Deal, after, AccountStanding.Of(found.Account));
                return new(found with { Through = after, Loaded = saved, Account = now }, decision, Saved: true);
            }
        }

        return new(new(AccountFate.Crowded, new(DealFate.Crowded)), default);
    }

    private async Task<AccountLookup> ThroughAsync(Turn turn, DealLookup through, IReadOnlyList<DealSummary> listed, CancellationToken cancellationToken)
    {
        if (through.Loaded is null)
        {
            return new(AccountFate.NoDeal, through);
        }

        var deal = through.Deal;
        if (AccountId.Of(deal) is not { } account)
        {
            return new(AccountFate.NoCustomer, through);
        }

        if (!DealAccess.ShowsAccount(deal, turn.Who.Id))
        {
            return new(AccountFate.NotYours, through);
        }

        var loading = accounts.LoadAsync(deal, cancellationToken);
        var others = await OthersAsync(turn, deal, listed, cancellationToken);
        var loaded = await loading;
        IReadOnlyList<Deal> here = [deal, .. others.Where(d => AccountId.Of(d) == account)];
        var noted = await NotedAsync(loaded.Account, here, cancellationToken);
        return new(AccountFate.Open, through, loaded, here, [.. others.Where(d => AccountId.Of(d) != account)]) { Account = noted };
    }

    /// <summary>What is noted of its deals' visits, brought up to what these deals say, and without some of the deals that left it.</summary>
    private async Task<Account> NotedAsync(Account account, IReadOnlyList<Deal> here, CancellationToken cancellationToken)
    {
        var (tenant, id) = (account.Sheet.Tenant, new AccountId(account.Sheet.Id.Value));
        var behind = here.Where(d => !DealDays.Kept(d).SequenceEqual(account.DealVisits.GetValueOrDefault(d.Id, []))).ToList();
        var others = account.DealVisits.Keys.Except(here.Select(d => d.Id)).Take(MostOthers);
        var left = (await Task.WhenAll(others.Select(async d => (Id: d, HasLeft: await HasLeftAsync(tenant, id, d, cancellationToken)))))
            .Where(d => d.HasLeft).Select(d => d.Id).ToList();
        try
        {
            await Task.WhenAll(behind.Select(d => d.Id).Concat(left).Select(d => accounts.RenewAsync(tenant, id, d, cancellationToken)));
        }
        catch (Exception e) when (e is StorageUnavailableException or CorruptRowException)
        {
            // What is shown is right all the same; who opens the account next notes it.
        }

        return account with
        {
            DealVisits = account.DealVisits.SetItems(behind.Select(d => KeyValuePair.Create(d.Id, DealDays.Kept(d)))).RemoveRange(left),
        };
    }

    /// <summary>It names another customer, is in another book or is gone; not so one that cannot be read.</summary>
    private async Task<bool> HasLeftAsync(TenantId tenant, AccountId account, DealId deal, CancellationToken cancellationToken)
    {
        try
        {
            return await deals.HeadAsync(tenant, deal, cancellationToken) is not { WithoutAnswers: var head } || AccountId.Of(head) != account;
        }
        catch (CorruptRowException)
        {
            return false;
        }
    }

    private async Task<List<Deal>> OthersAsync(Turn turn, Deal deal, IReadOnlyList<DealSummary> listed, CancellationToken cancellationToken)
    {
        var key = AccountId.KeyOf(deal.Header.Account!);
        var same = listed.Where(s => s.Deal != deal.Id && s.Account is { } customer && AccountId.KeyOf(customer) == key).Take(MostOthers);
        var loaded = await Task.WhenAll(same.Select(s => deals.LoadAsync(turn.Tenant, s.Deal, cancellationToken).UnlessCorruptAsync()));
        var visible = new List<Deal>();
        foreach (var other in loaded.OfType<LoadedDeal>().Select(l => l.Deal).Where(d => d.Header.Account is { } customer && AccountId.KeyOf(customer) == key))
        {
            // A summary says where to look; only the deal says who may see it.
            if (DealAccess.ViewOf(other, await roster.ViewerAsync(turn, other, cancellationToken), Place.OneToOne) != DealView.Nothing)
            {
                visible.Add(other);
            }
        }

        return visible;
    }

    private static (Account Account, ImmutableList<DealEvent> Joining) Joined(Account account, Turn turn)
    {
        var sheet = account.Sheet;
        if (sheet.HasMember(turn.Who.Id) || sheet.Members.Count >= DealLimits.Members)
        {
            return (account, []);
        }

        var author = new Member(turn.Who.Id, turn.Who.Name);
        return (account with { Sheet = sheet with { Members = sheet.Members.Add(author) } }, [new DealEvent.MemberAdded(author)]);
    }
}
