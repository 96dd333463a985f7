using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>A deal that is kept in memory is never older than the one in storage.</summary>
public sealed class RecentDealsTests : IDisposable
{
    private readonly House _house = new();
    private readonly WatchedRows _watched;
    private readonly DealStore _store;

    public RecentDealsTests()
    {
        _watched = new(_house.Engine);
        _store = new(_watched, new BookIndex(_watched), new RecentDeals(new Unbounded()));
    }

    [Fact]
    public async Task The_next_load_reads_one_row_and_finds_what_was_saved()
    {
        await _house.OpenAsync(Some.Opening());
        var loaded = await LoadAsync();
        var saved = await AnswerAsync(loaded!, "funds");
        _watched.Forget();

        Assert.Same(saved, await LoadAsync());

        Assert.Equal(["get Deals"], _watched.Calls);
        DealText.AssertSame((await _house.LoadAsync()).Deal, saved.Deal);
    }

    [Fact]
    public async Task What_another_process_saved_is_found_and_the_deal_is_read_as_a_whole_from_then_on()
    {
        await _house.OpenAsync(Some.Opening());
        await LoadAsync();
        var theirs = await _house.LoadAsync();
        theirs = await _house.SaveAsync(theirs, Some.Answer(theirs.Deal, "risk", AnswerValue.Minus, "theirs"));
        _watched.Forget();

        var ours = (await LoadAsync())!;
        DealText.AssertSame(theirs.Deal, ours.Deal);
        await AnswerAsync(ours, "funds");
        DealText.AssertSame((await _house.LoadAsync()).Deal, (await LoadAsync())!.Deal);

        Assert.Equal(["get Deals", "query Deals", "write Deals", "write Books", "query Deals"], _watched.Calls);
    }

    [Fact]
    public async Task A_save_on_what_is_kept_is_refused_when_another_process_was_first()
    {
        await _house.OpenAsync(Some.Opening());
        var loaded = (await LoadAsync())!;
        await _house.SaveAsync(await _house.LoadAsync(), Some.Answer(loaded.Deal, "risk", AnswerValue.Minus));

        var result = await SaveAsync(loaded, "funds");

        Assert.Equal(SaveOutcome.Conflict, result.Outcome);
        Assert.Equal(SaveOutcome.Saved, (await SaveAsync((await LoadAsync())!, "funds")).Outcome);
        Assert.Equal(2, (await _house.LoadAsync()).Deal.Answers.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deleted_deal_is_gone_at_once(bool here)
    {
        await _house.OpenAsync(Some.Opening());
        var loaded = (await LoadAsync())!;

        Assert.Equal(SaveOutcome.Saved, await (here ? _store : _house.Deals).DeleteAsync(loaded, Some.Start, default));

        Assert.Null(await LoadAsync());
    }

    [Fact]
    public async Task A_deal_of_another_tenant_is_another_deal()
    {
        await _house.OpenAsync(Some.Opening());
        await LoadAsync();

        Assert.Null(await _store.LoadAsync(new("another"), Some.Deal, default));
    }

    public void Dispose() => _house.Dispose();

    private Task<LoadedDeal?> LoadAsync() => _store.LoadAsync(Some.Tenant, Some.Deal, default);

    private async Task<LoadedDeal> AnswerAsync(LoadedDeal loaded, string question) => (await SaveAsync(loaded, question)).Deal!;

    private Task<SaveResult> SaveAsync(LoadedDeal loaded, string question) => _store.SaveAsync(
        loaded, BookRules.Default, [Some.Answer(loaded.Deal, question, AnswerValue.Plus, "ours")], Some.Stamp(Some.Ana, 1), $"{question} {loaded.Deal.Revision}", default);

    private sealed class Unbounded : IDealMemory
    {
        private readonly Dictionary<string, object> _kept = [];

        public object? Find(string key) => _kept.GetValueOrDefault(key);

        public void Keep(string key, object value, int size) => _kept[key] = value;

        public void Forget(string key) => _kept.Remove(key);
    }
}
