using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>The log as it is looked back at: up to the deal that was loaded, its end alone, and what cannot be read.</summary>
public sealed class LogTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task It_is_the_whole_history_or_its_last_lines_with_their_words()
    {
        await RichDeal.LiveAsync(_house);
        var loaded = await _house.LoadAsync();
        var history = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var log = await _house.Deals.LogAsync(loaded, null, default);
        Assert.Equal(history.Select(e => e.Revision), log.Select(e => e.Revision));
        Assert.Equal(Words(history), Words(log));
        Assert.All(log, e => Assert.Equal(0, e.Unread));
        var last = await _house.Deals.LogAsync(loaded, 3, default);
        Assert.Equal(history.Skip(history.Count - 3).Select(e => e.Revision), last.Select(e => e.Revision));
        Assert.Equal(Words([.. history.Skip(history.Count - 3)]), Words(last));
    }

    [Fact]
    public async Task It_ends_where_the_deal_was_loaded_and_misses_no_word_that_was_replaced_since()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var loaded = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "first words"));
        await _house.SaveAsync(loaded, Some.Answer(loaded.Deal, "funds", AnswerValue.Minus, "other words"));
        var log = await _house.Deals.LogAsync(loaded, null, default);
        Assert.Equal([1, 2], log.Select(e => e.Revision));
        Assert.Equal("first words", Assert.IsType<DealEvent.Answered>(Assert.Single(log[^1].Events)).NoteAfter);
    }

    [Fact]
    public async Task A_change_that_only_a_newer_version_knows_is_counted()
    {
        var loaded = await _house.OpenAsync(Some.Opening());
        loaded = await _house.SaveAsync(loaded, Some.Renamed(loaded.Deal, "Another"));
        var (partition, key) = (DealKeys.Partition(Some.Tenant, Some.Deal), DealKeys.Log(2));
        var row = (await _house.Engine.GetAsync(RowTable.Deals, partition, key, default))!;
        var changed = new RowProperties();
        foreach (var (name, value) in row.Properties)
        {
            changed[name] = value;
        }

        changed["events"] = """[{"t":"from-tomorrow","id":"x"}]""";
        await _house.Engine.TransactAsync(RowTable.Deals, partition, [RowOperation.Replace(key, changed, row.ETag)], default);
        var entry = (await _house.Deals.LogAsync(loaded, null, default))[^1];
        Assert.Equal((1, 0), (entry.Unread, entry.Events.Count));
    }

    [Fact]
    public async Task Words_that_were_erased_are_not_told()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var loaded = await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "erase me"));
        await _house.SaveAsync(loaded, Some.Answer(loaded.Deal, "funds", AnswerValue.Plus, "kept"));
        foreach (var row in (await _house.StoredAsync()).Where(r => r.FindString("text") == "erase me"))
        {
            await _house.Engine.TransactAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Delete(row.Key, row.ETag)], default);
        }

        var log = await _house.Deals.LogAsync(await _house.LoadAsync(), null, default);
        Assert.Null(Assert.IsType<DealEvent.Answered>(Assert.Single(log[1].Events)).NoteAfter);
        Assert.Equal("kept", Assert.IsType<DealEvent.Answered>(Assert.Single(log[2].Events)).NoteAfter);
    }

    private static string Words(IReadOnlyList<LogEntry> log) => string.Join('\n', log.SelectMany(e => e.Events));
}
