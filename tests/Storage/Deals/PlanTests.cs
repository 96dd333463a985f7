using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Actions and visits in the deal's partition: as saved, as logged, as released versions wrote them.</summary>
public sealed class PlanTests : IDisposable
{
    private const string Fixture = "plan-1.jsonl";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_plan_survives_and_the_log_rebuilds_it()
    {
        var asItWas = await PlannedDeal.LiveAsync(_house);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        var replayed = asItWas[0];
        foreach (var (entry, expected) in log.Zip(asItWas).Skip(1))
        {
            replayed = DealReplay.Apply(replayed, entry.Events, entry.Stamp);
            DealText.AssertSame(expected, replayed);
        }

        DealText.AssertSame(asItWas[^1], (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Words_stand_in_text_rows_only()
    {
        await PlannedDeal.LiveAsync(_house);
        string[] typed = ["reference list", "样板清单", "Dr. Who", "饶", "figures", "budget"];
        foreach (var row in await _house.StoredAsync())
        {
            var isText = row.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal) || row.Key.StartsWith(DealKeys.LogTextPrefix, StringComparison.Ordinal);
            Assert.True(isText || !typed.Any(row.AllText().Contains), row.Key);
        }
    }

    [Fact]
    public async Task What_was_reworded_or_taken_back_is_the_logs()
    {
        await PlannedDeal.LiveAsync(_house);
        var rows = await _house.StoredAsync();
        var (current, past) = (DealReader.Texts(rows).Values, DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        Assert.All(["send the reference list", "饶工"], words => Assert.Contains(words, past));
        Assert.All(["发送完整样板清单", "Dr. Who", "agreed to show\nthe budget", "the figures"], words => Assert.Contains(words, current));
    }

    [Fact]
    public async Task Erased_words_leave_a_plan_that_can_be_read_and_saved()
    {
        await PlannedDeal.LiveAsync(_house);
        var texts = (await _house.StoredAsync()).Where(r => r.Key.StartsWith(DealKeys.TextPrefix, StringComparison.Ordinal));
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [.. texts.Select(t => RowOperation.Delete(t.Key))], default);
        var loaded = await _house.LoadAsync();
        Assert.Equal(("", 0, null), (loaded.Deal.Actions[0].What.Text, loaded.Deal.Visits[0].What.Others.Length, loaded.Deal.Visits[0].What.Outcome));
        loaded = await _house.SaveAsync(loaded, new DealEvent.ActionSettled("a1", ActionState.Done, ActionState.Open));
        DealText.AssertSame(loaded.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_plan_are_no_rows_for_earlier_formats()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        deal = await _house.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao") { Seat = PersonSeat.Empty with { Veto = true } }));
        Assert.Equal(3, await FormatAsync());
        await _house.SaveAsync(deal, new DealEvent.NextVisitSet(null, new(2026, 12, 1)));
        Assert.Equal(4, await FormatAsync());
    }

    [Fact]
    public async Task What_a_full_plan_forgets_has_no_row_any_more()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.Actions).Chunk(20))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.ActionPlanned($"a{i}", new($"action {i}", Assignee.Customer, null)))]);
        }

        deal = await _house.SaveAsync(deal, new DealEvent.ActionSettled("a3", ActionState.Open, ActionState.Done));
        deal = await _house.SaveAsync(deal, new DealEvent.ActionPlanned("a101", new("one more", Assignee.Customer, null)));
        var loaded = (await _house.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(DealLimits.Actions, loaded.Actions.Count);
        Assert.DoesNotContain(await _house.StoredAsync(), r => r.Key == "action|a3");
    }

    [Fact]
    public async Task Whose_actions_and_visits_there_are_most_is_removed_in_one_transaction_and_the_log_keeps_the_words()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var rao = new Person("p1", "Rao");
        deal = await _house.SaveAsync(deal, new DealEvent.PersonAdded(rao));
        foreach (var chunk in Enumerable.Range(1, 46).Chunk(20))
        {
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.ActionPlanned($"a{i}", new($"action {i}", Assignee.Of(rao), null)))]);
            deal = await _house.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.VisitMade($"v{i}", new(new(2026, 11, 20), ["p1"], [], [], $"outcome {i}")))]);
        }

        deal = await _house.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = await _house.LoadAsync();
        DealText.AssertSame(deal.Deal, loaded.Deal);
        Assert.All(loaded.Deal.Actions, a => Assert.Equal(("", ActionState.Dropped), (a.What.Text, a.State)));
        Assert.All(loaded.Deal.Visits, v => Assert.Null(v.What.Outcome));

        // The words of all of them, and the name. As with all that is replaced: later saves take the rest of the words from what is current to what the log keeps.
        for (var day = 1; day <= 9; day++)
        {
            loaded = await _house.SaveAsync(loaded, new DealEvent.NextVisitSet(loaded.Deal.NextVisit, new(2026, 12, day)));
        }

        var rows = await _house.StoredAsync();
        Assert.DoesNotContain(DealReader.Texts(rows).Values, t => t.StartsWith("action", StringComparison.Ordinal) || t.StartsWith("outcome", StringComparison.Ordinal));
        Assert.Equal(92 + 1, DealReader.Texts(rows, DealKeys.LogTextPrefix).Count);
    }

    [Fact]
    public async Task The_largest_visit_is_one_transaction()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var seat = new PersonSeat { Step = new string('环', DealLimits.PersonWords), Wins = new string('赢', DealLimits.PersonGoal), Department = new string('部', DealLimits.PersonWords) };
        string[] people = [.. Enumerable.Range(1, DealLimits.PeopleMet).Select(i => $"p{i}")];
        deal = await _house.SaveAsync(deal, [.. people.Select(p => new DealEvent.PersonAdded(new(p, p) { Seat = seat }))]);
        var report = new VisitReport(
            new(2026, 11, 20), [.. people], [.. Enumerable.Range(1, DealLimits.OthersMet).Select(i => $"guest {i}")], [Some.Ana.Id], new string('果', DealLimits.Note));
        var promises = Enumerable.Range(1, DealLimits.Promises * 2).Select(i => new DealEvent.ActionPlanned(
            $"a{i}", new(new string('诺', DealLimits.ActionText - 3) + i, Assignee.Customer, new(2026, 12, 1)) { Visit = "v1" }));
        var seated = people.Select(p => new DealEvent.PersonSeated(p, seat, seat with { Meetings = 1, LastMet = new(2026, 11, 20) }));
        deal = await _house.SaveAsync(deal, [new DealEvent.VisitMade("v1", report), .. seated, .. promises, new DealEvent.NextVisitSet(null, new(2026, 12, 1))]);
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task The_meetings_a_visit_added_are_kept_and_go_over_to_another_of_that_day()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var report = new VisitReport(new(2026, 11, 20), ["p1", "p2"], [], [Some.Ana.Id], null);
        var counts = (VisitCount[])[new("p1", new(2026, 11, 2)), new("p2", null, NeverMet: true)];
        deal = await _house.SaveAsync(
            deal, new DealEvent.VisitMade("v1", report) { Counted = [.. counts] }, new DealEvent.VisitMade("v2", report with { Outcome = "more" }) { Counted = [] });
        DealText.AssertSame(deal.Deal, (await _house.LoadAsync()).Deal);
        await _house.SaveAsync(deal, new DealEvent.VisitWithdrawn("v1"));
        var loaded = (await _house.LoadAsync()).Deal;
        Assert.Null(loaded.Visits[0].Counted);
        Assert.Equal(counts, loaded.Visits[1].Counted!);
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(counts, log.SelectMany(l => l.Events).OfType<DealEvent.VisitMade>().First().Counted!);
    }

    [Theory]
    [InlineData("action|a1", "owner", "somebody")]
    [InlineData("action|a1", "state", "Maybe")]
    [InlineData("visit|v1", "what", "{}")]
    public async Task What_nobody_wrote_so_is_named_as_corrupt(string key, string property, string value)
    {
        await PlannedDeal.LiveAsync(_house);
        var row = (await _house.StoredAsync()).Single(r => r.Key == key);
        row.Properties[property] = value;
        await _house.Engine.TransactAsync(
            RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), [RowOperation.Upsert(row.Key, row.Properties)], default);
        await Assert.ThrowsAsync<CorruptRowException>(() => _house.LoadAsync());
    }

    [Fact]
    public async Task Rows_of_a_released_version_are_read_and_written_alike()
    {
        await PlannedDeal.LiveAsync(_house);
        var written = $"Deals {DealKeys.Partition(Some.Tenant, Some.Deal)}\n{RowJson.WriteWithoutPipeline(await _house.StoredAsync())}";
        Assert.Equal(RowJson.Load(Fixture), written);

        using var other = new House();
        foreach (var (table, partition, rows) in RowJson.Read(RowJson.Load(Fixture)))
        {
            Assert.True((await other.Engine.TransactAsync(table, partition, rows, default)).IsCommitted);
        }

        DealText.AssertSame((await _house.LoadAsync()).Deal, (await other.LoadAsync()).Deal);
    }

    private async Task<int> FormatAsync() => (await _house.StoredAsync()).Single(r => r.Key == DealKeys.Header).GetInt32("format");
}
