using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Storage.Accounts;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Accounts;

/// <summary>Accounts as rows: kept like deals, found through them, and told the days of their visits.</summary>
public sealed class AccountStoreTests : IDisposable
{
    private readonly House _house = new();
    private readonly AccountStore _accounts;

    public AccountStoreTests() => _accounts = new(_house.Rows);

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task What_is_put_down_first_opens_the_account_in_one_transaction_and_is_read_again()
    {
        var deal = await AcmeAsync();
        var fresh = await _accounts.LoadAsync(deal, default);
        Assert.True(fresh.Account.IsNew);
        Assert.Null(await _accounts.FindAsync(Some.Tenant, Id(deal), default));
        var saved = await SaveAsync(fresh, "one", Criterion("profit-share"), Met("v1", "Dr. Who", "a new plant"));
        var loaded = await _accounts.LoadAsync(deal, default);
        Assert.Equal((1, "ACME", Some.AnasBook), (loaded.Account.Sheet.Revision, loaded.Account.Name, loaded.Account.Sheet.Book));
        DealText.AssertSame(saved.Account.Sheet, loaded.Account.Sheet);
        Assert.Equal("a new plant", loaded.Account.OwnVisits.Single().What.Outcome);
        saved = await SaveAsync(loaded, "two", Criterion("long-stable"));
        Assert.Equal(2, saved.Account.Sheet.Revision);
        Assert.Equal(["Log|0000000001", "Log|0000000002"], (await StoredAsync(deal)).Select(r => r.Key).Where(k => k.StartsWith("Log|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Words_stand_in_text_rows_only()
    {
        var deal = await AcmeAsync();
        await SaveAsync(
            await _accounts.LoadAsync(deal, default), "one", Met("v1", "Dr. Who", "a new plant"),
            new DealEvent.Answered(new(KeyAccountMethod.MethodId, KeyAccountMethod.Tier, Subject.Us), null, new AnswerValue.Chosen(["gold"]), null, "renewal"));
        foreach (var row in await StoredAsync(deal))
        {
            Assert.True(row.Key.StartsWith("text|", StringComparison.Ordinal) || !((string[])["Dr. Who", "new plant", "renewal"]).Any(row.AllText().Contains), row.Key);
        }
    }

    [Fact]
    public async Task An_activity_that_comes_twice_and_a_second_who_saves_at_once_change_nothing()
    {
        var deal = await AcmeAsync();
        var fresh = await _accounts.LoadAsync(deal, default);
        await SaveAsync(fresh, "one", Criterion("profit-share"));
        Assert.Equal(SaveOutcome.Conflict, (await _accounts.SaveAsync(fresh, [Criterion("potential")], Some.Stamp(Some.Bo), "other", default)).Outcome);
        var loaded = await _accounts.LoadAsync(deal, default);
        Assert.True(loaded.HasSeen("one"));
        Assert.Equal(SaveOutcome.Duplicate, (await _accounts.SaveAsync(loaded, [Criterion("potential")], Some.Stamp(Some.Bo), "one", default)).Outcome);
        Assert.Equal(SaveOutcome.Conflict, (await _accounts.SaveAsync(new(loaded.Account, fresh.Rows), [Criterion("potential")], Some.Stamp(Some.Bo), "late", default)).Outcome);
        Assert.Single((await _accounts.LoadAsync(deal, default)).Account.Sheet.Answers);
    }

    [Fact]
    public async Task Its_book_lists_it_with_the_tier_and_no_name()
    {
        var deal = await AcmeAsync();
        var saved = await SaveAsync(await _accounts.LoadAsync(deal, default), "one", Criterion("profit-share"));
        Assert.Equal([new(Id(deal), null)], await _accounts.ListAsync(Some.Tenant, Some.AnasBook, 10, default));
        await SaveAsync(saved, "two", Criterion("long-stable"));
        Assert.Equal([new(Id(deal), Tier.Gold)], await _accounts.ListAsync(Some.Tenant, Some.AnasBook, 10, default));
        Assert.Empty(await _accounts.ListAsync(new("another"), Some.AnasBook, 10, default));
        Assert.DoesNotContain(await _house.StoredAsync(RowTable.Books, $"{Some.Tenant}|own:ana"), r => r.Key.StartsWith("account|", StringComparison.Ordinal) && r.AllText().Contains("ACME"));

        // Nor is it taken for a deal.
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task Days_of_a_deals_visits_are_noted_with_its_account_and_follow_it()
    {
        var deal = await AcmeAsync();
        var loaded = await _house.LoadAsync();
        loaded = await _house.SaveAsync(loaded, Met("v1", "Rao", "fine"), Met("v2", "Kim", null, day: 19));
        Assert.Equal([new(2026, 11, 19), new LocalDate(2026, 11, 20)], await DaysAsync(loaded.Deal));
        loaded = await _house.SaveAsync(loaded, new DealEvent.VisitWithdrawn("v2"));
        Assert.Equal([new LocalDate(2026, 11, 20)], await DaysAsync(loaded.Deal));

        // A save that says nothing of visits writes nothing there.
        _house.Rows.Forget();
        loaded = await _house.SaveAsync(loaded, Some.Answer(loaded.Deal, "funds", AnswerValue.Plus));
        Assert.DoesNotContain(_house.Rows.Calls, c => c.Contains("Accounts", StringComparison.Ordinal));

        // The customer is another one, the deal moves, the deal goes.
        var acme = loaded.Deal;
        loaded = await _house.SaveAsync(loaded, new DealEvent.HeaderChanged(acme.Header, acme.Header with { Account = "Norda" }));
        Assert.Empty(await DaysAsync(acme));
        Assert.Single(await DaysAsync(loaded.Deal));
        var norda = loaded.Deal;
        loaded = await _house.SaveAsync(loaded, new DealEvent.Moved(Some.AnasBook, Some.TeamBook));
        Assert.Empty(await DaysAsync(norda));
        Assert.Single(await DaysAsync(loaded.Deal));
        await _house.Deals.DeleteAsync(loaded, Some.Start, default);
        Assert.Empty(await DaysAsync(loaded.Deal));
        Assert.NotEqual(Id(deal), Id(loaded.Deal));
    }

    [Fact]
    public async Task A_note_that_is_behind_is_put_right_by_who_finds_it()
    {
        await AcmeAsync();
        var deal = (await _house.SaveAsync(await _house.LoadAsync(), Met("v1", "Rao", "fine"))).Deal;
        await _house.Engine.TransactAsync(RowTable.Accounts, AccountKeys.Partition(Some.Tenant, Id(deal)), [RowOperation.Delete(AccountKeys.Days(deal.Id))], default);
        Assert.Empty(await DaysAsync(deal));
        await _accounts.RenewAsync(Some.Tenant, Id(deal), deal.Id, default);
        Assert.Single(await DaysAsync(deal));
    }

    [Fact]
    public async Task Who_puts_a_note_right_does_not_overwrite_what_is_noted_meanwhile()
    {
        await AcmeAsync();
        var loaded = await _house.SaveAsync(await _house.LoadAsync(), Met("v1", "Rao", "fine"));
        var partition = AccountKeys.Partition(Some.Tenant, Id(loaded.Deal));
        await _house.Engine.TransactAsync(
            RowTable.Accounts, partition, [RowOperation.Upsert(AccountKeys.Days(loaded.Deal.Id), new() { ["days"] = "" })], default);

        // The deal is saved again when it was read, and its note before this one.
        var writes = 0;
        _house.Rows.Before = async call =>
        {
            if (call.Contains("Accounts", StringComparison.Ordinal) && !call.Contains("get", StringComparison.OrdinalIgnoreCase) && writes++ == 0)
            {
                loaded = await _house.SaveAsync(loaded, Met("v2", "Kim", null, day: 19));
            }
        };
        await _accounts.RenewAsync(Some.Tenant, Id(loaded.Deal), loaded.Deal.Id, default);
        _house.Rows.Before = _ => Task.CompletedTask;
        Assert.True(writes > 1);
        Assert.Equal([new(2026, 11, 19), new LocalDate(2026, 11, 20)], await DaysAsync(loaded.Deal));
    }

    [Fact]
    public async Task Of_a_deal_that_went_to_another_account_nothing_stays_noted()
    {
        await AcmeAsync();
        var loaded = await _house.SaveAsync(await _house.LoadAsync(), Met("v1", "Rao", "fine"));
        var (acme, days) = (loaded.Deal, AccountKeys.Days(loaded.Deal.Id));
        loaded = await _house.SaveAsync(loaded, new DealEvent.HeaderChanged(acme.Header, acme.Header with { Account = "Norda" }));
        await _house.Engine.TransactAsync(
            RowTable.Accounts, AccountKeys.Partition(Some.Tenant, Id(acme)), [RowOperation.Insert(days, new() { ["days"] = "2026-11-20" })], default);
        await _accounts.RenewAsync(Some.Tenant, Id(acme), acme.Id, default);
        Assert.Empty(await DaysAsync(acme));
        Assert.Single(await DaysAsync(loaded.Deal));
    }

    private async Task<Deal> AcmeAsync()
    {
        var opening = Some.Opening();
        return (await _house.OpenAsync(opening with { Header = opening.Header with { Account = "ACME" } })).Deal;
    }

    private async Task<LoadedAccount> SaveAsync(LoadedAccount loaded, string activity, params DealEvent[] events)
    {
        var saved = await _accounts.SaveAsync(loaded, events, Some.Stamp(Some.Ana), activity, default);
        Assert.Equal(SaveOutcome.Saved, saved.Outcome);
        return saved.Account!;
    }

    private async Task<IEnumerable<LocalDate>> DaysAsync(Deal deal) =>
        (await _accounts.LoadAsync(deal, default)).Account.DealVisits.GetValueOrDefault(deal.Id, []);

    private Task<IReadOnlyList<Row>> StoredAsync(Deal deal) => _house.StoredAsync(RowTable.Accounts, AccountKeys.Partition(Some.Tenant, Id(deal)));

    private static AccountId Id(Deal deal) => AccountId.Of(deal)!.Value;

    private static DealEvent.Answered Criterion(string id) => new(new(KeyAccountMethod.MethodId, id, Subject.Us), null, AnswerValue.Plus, null, null);

    private static DealEvent.VisitMade Met(string id, string who, string? outcome, int day = 20) =>
        new(id, AccountVisit.Report(new(2026, 11, day), [who], Some.Ana.Id, outcome));
}
