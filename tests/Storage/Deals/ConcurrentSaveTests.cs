using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Several at once, and the same twice.</summary>
public sealed class ConcurrentSaveTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task Of_two_writers_on_one_revision_the_second_decides_again_and_nothing_is_lost()
    {
        await _house.OpenAsync(Some.Opening());
        var (anas, bos) = (await _house.LoadAsync(), await _house.LoadAsync());

        var first = await _house.Deals.SaveAsync(anas, BookRules.Default, [Some.Answer(anas.Deal, "funds", AnswerValue.Plus, "a")], Some.Stamp(Some.Ana, 1), "1", default);
        var second = await _house.Deals.SaveAsync(bos, BookRules.Default, [Some.Answer(bos.Deal, "risk", AnswerValue.Minus, "b")], Some.Stamp(Some.Bo, 2), "2", default);

        Assert.Equal((SaveOutcome.Saved, SaveOutcome.Conflict), (first.Outcome, second.Outcome));
        Assert.Null(second.Deal);
        bos = await _house.LoadAsync();
        await _house.SaveAsync(bos, Some.Answer(bos.Deal, "risk", AnswerValue.Minus, "b"));
        var answers = (await _house.LoadAsync()).Deal.Answers;
        Assert.Equal(("a", "b"), (answers[Some.Key("funds")].Note, answers[Some.Key("risk")].Note));
    }

    [Fact]
    public async Task Many_clients_at_once_lose_no_answer_and_log_each_once()
    {
        const int clients = 8;
        const int answers = 25;
        await _house.OpenAsync(Some.Opening(book: Some.TeamBook));

        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            foreach (var number in Enumerable.Range(0, answers))
            {
                await SaveUntilSavedAsync($"q{number}", $"c{client}", $"note {client} {number}");
            }
        })));

        var loaded = (await _house.LoadAsync()).Deal;
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var changes = log.Skip(1).Select(e => Assert.IsType<DealEvent.Answered>(Assert.Single(e.Events))).ToList();
        Assert.Equal(1 + (clients * answers), loaded.Revision);
        Assert.Equal(Enumerable.Range(1, 1 + (clients * answers)).Select(r => (long)r), log.Select(e => e.Revision));
        Assert.Equal(clients * answers, changes.Select(c => c.Key).Distinct().Count());
        Assert.All(changes, c => Assert.Equal(c.NoteAfter, loaded.Answers[c.Key].Note));
        Assert.Equal(["Retrofit"], await _house.ShownAsync(Some.TeamBook));
        Assert.Equal(loaded.Revision, Assert.Single(await _house.Books.ListAsync(Some.Tenant, Some.TeamBook, null, 10, default)).Revision);
    }

    [Fact]
    public async Task A_repeated_activity_changes_nothing()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var saved = await _house.Deals.SaveAsync(deal, BookRules.Default, [Some.Answer(deal.Deal, "funds", AnswerValue.Plus)], Some.Stamp(Some.Ana, 1), "same", default);
        var before = await _house.StoredAsync();

        var again = await _house.Deals.SaveAsync(
            await _house.LoadAsync(), BookRules.Default, [Some.Answer(deal.Deal, "funds", AnswerValue.Minus)], Some.Stamp(Some.Ana, 2), "same", default);
        var andAgain = await _house.Deals.SaveAsync(
            saved.Deal!, BookRules.Default, [Some.Answer(deal.Deal, "funds", AnswerValue.Minus)], Some.Stamp(Some.Ana, 3), "same", default);

        Assert.Equal((SaveOutcome.Duplicate, SaveOutcome.Duplicate), (again.Outcome, andAgain.Outcome));
        Assert.Equal(before.Select(r => (r.Key, r.ETag)), (await _house.StoredAsync()).Select(r => (r.Key, r.ETag)));
    }

    [Fact]
    public async Task Copies_of_an_activity_that_run_at_the_same_moment_save_once()
    {
        await _house.OpenAsync(Some.Opening());
        var copies = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _house.LoadAsync()));

        var results = await Task.WhenAll(copies.Select(copy => Task.Run(() => _house.Deals.SaveAsync(
            copy, BookRules.Default, [Some.Answer(copy.Deal, "funds", AnswerValue.Plus)], Some.Stamp(Some.Ana, 1), "same", default))));

        Assert.Single(results, r => r.Outcome == SaveOutcome.Saved);
        Assert.All(results.Where(r => r.Outcome != SaveOutcome.Saved), r => Assert.Equal(SaveOutcome.Conflict, r.Outcome));
        var fresh = await _house.LoadAsync();
        Assert.True(fresh.HasSeen("same"));
        Assert.Equal(2, fresh.Deal.Revision);
    }

    [Fact]
    public async Task Opening_by_copies_of_one_activity_opens_one_deal_listed_once()
    {
        var opened = Some.Opening(book: Some.TeamBook, close: new LocalDate(2027, 3, 31));
        var deal = DealReplay.Open(Some.Tenant, Some.Deal, opened, Some.Stamp(Some.Ana));

        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            Task.Run(() => _house.Deals.OpenAsync(deal, opened, Some.Stamp(Some.Ana), "open", default))));

        Assert.Single(results, r => r.Outcome == SaveOutcome.Saved);
        Assert.Equal(5, results.Count(r => r.Outcome == SaveOutcome.Duplicate));
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.TeamBook));
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
        Assert.Equal(1, (await _house.LoadAsync()).Deal.Revision);
    }

    [Fact]
    public async Task Opening_again_after_the_deal_went_on_leaves_the_deal_and_its_lists_alone()
    {
        var opened = Some.Opening(close: new LocalDate(2027, 3, 31));
        var deal = await _house.OpenAsync(opened);
        deal = await _house.SaveAsync(deal, Some.Changed(deal.Deal, "Retrofit 2", new LocalDate(2027, 6, 30)));

        var again = await _house.Deals.OpenAsync(
            DealReplay.Open(Some.Tenant, Some.Deal, opened, Some.Stamp(Some.Ana)), opened, Some.Stamp(Some.Ana), "open", default);

        Assert.Equal(SaveOutcome.Duplicate, again.Outcome);
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        Assert.Equal(["Retrofit 2 Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task A_copy_of_the_opening_that_gets_no_further_than_its_intent_leaves_the_list_alone()
    {
        var opened = Some.Opening();
        await _house.OpenAsync(opened);
        _house.Rows.Mishaps = (_, call) => call == "write Deals" ? Mishap.NotDone : Mishap.None;

        await Assert.ThrowsAsync<StorageUnavailableException>(() => _house.OpenAsync(opened));

        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Fact]
    public async Task Activities_older_than_a_day_are_forgotten_bit_by_bit()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var number in Enumerable.Range(1, 50))
        {
            deal = await _house.SaveAsync(deal, Some.Stamp(Some.Ana, number), Some.Answer(deal.Deal, "funds", AnswerValue.Plus));
        }

        Assert.True(deal.HasSeen("open"));
        var nextDay = 24 * 60;
        foreach (var number in Enumerable.Range(1, 3))
        {
            deal = await _house.SaveAsync(deal, Some.Stamp(Some.Ana, nextDay + 40 + number), Some.Answer(deal.Deal, "risk", AnswerValue.Minus));
        }

        // Written at minutes 0 to 50 and then three; those up to minute 42 are older than a day.
        var seen = (await _house.StoredAsync()).Count(r => r.Key.StartsWith(DealKeys.SeenPrefix, StringComparison.Ordinal));
        Assert.Equal((50 - 42) + 3, seen);
        Assert.False((await _house.LoadAsync()).HasSeen("open"));
        Assert.True((await _house.LoadAsync()).HasSeen("activity 53"));
    }

    private async Task SaveUntilSavedAsync(string question, string subject, string note)
    {
        SaveResult result;
        do
        {
            var loaded = await _house.LoadAsync();
            result = await _house.Deals.SaveAsync(
                loaded, BookRules.Default, [Some.Answer(loaded.Deal, question, AnswerValue.Plus, note, subject)], Some.Stamp(Some.Ana, 1), note, default);
        }
        while (result.Outcome == SaveOutcome.Conflict);
    }
}
