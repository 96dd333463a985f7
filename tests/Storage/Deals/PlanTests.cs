using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Tests.Support;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>Actions and visits in the deal's partition: as saved, as logged, as released versions wrote them.</summary>
public sealed class PlanTests : StoryTests
{
    protected override string Fixture => "plan-1.jsonl";

    protected override IEnumerable<DealEvent[]> Story => PlannedDeal.Story();

    protected override string[] Typed => ["reference list", "样板清单", "Dr. Who", "饶", "figures", "budget"];

    [Fact]
    public async Task What_was_reworded_or_taken_back_is_the_logs()
    {
        await LiveAsync();
        var rows = await House.StoredAsync();
        var (current, past) = (DealReader.Texts(rows).Values, DealReader.Texts(rows, DealKeys.LogTextPrefix).Values);
        Assert.All(["send the reference list", "饶工"], words => Assert.Contains(words, past));
        Assert.All(["发送完整样板清单", "Dr. Who", "agreed to show\nthe budget", "the figures"], words => Assert.Contains(words, current));
    }

    [Fact]
    public async Task Erased_words_leave_a_plan_that_can_be_read_and_saved()
    {
        await LiveAsync();
        await EraseWordsAsync();
        var loaded = await House.LoadAsync();
        Assert.Equal(("", 0, null), (loaded.Deal.Actions[0].What.Text, loaded.Deal.Visits[0].What.Others.Length, loaded.Deal.Visits[0].What.Outcome));
        loaded = await House.SaveAsync(loaded, new DealEvent.ActionSettled("a1", ActionState.Done, ActionState.Open));
        DealText.AssertSame(loaded.Deal, (await House.LoadAsync()).Deal);
    }

    [Fact]
    public async Task Rows_with_a_plan_are_no_rows_for_earlier_formats()
    {
        var deal = await House.OpenAsync(Some.Opening());
        deal = await House.SaveAsync(deal, new DealEvent.PersonAdded(new("p1", "Rao") { Seat = PersonSeat.Empty with { Veto = true } }));
        Assert.Equal(3, await FormatAsync());
        await House.SaveAsync(deal, new DealEvent.NextVisitSet(null, new(2026, 12, 1)));
        Assert.Equal(4, await FormatAsync());
    }

    [Fact]
    public async Task What_a_full_plan_forgets_has_no_row_any_more()
    {
        var deal = await House.OpenAsync(Some.Opening());
        foreach (var chunk in Enumerable.Range(1, DealLimits.Actions).Chunk(20))
        {
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.ActionPlanned($"a{i}", new($"action {i}", Assignee.Customer, null)))]);
        }

        deal = await House.SaveAsync(deal, new DealEvent.ActionSettled("a3", ActionState.Open, ActionState.Done));
        deal = await House.SaveAsync(deal, new DealEvent.ActionPlanned("a101", new("one more", Assignee.Customer, null)));
        var loaded = (await House.LoadAsync()).Deal;
        DealText.AssertSame(deal.Deal, loaded);
        Assert.Equal(DealLimits.Actions, loaded.Actions.Count);
        Assert.DoesNotContain(await House.StoredAsync(), r => r.Key == "action|a3");
    }

    [Fact]
    public async Task Whose_actions_and_visits_there_are_most_is_removed_in_one_transaction_and_the_log_keeps_the_words()
    {
        var deal = await House.OpenAsync(Some.Opening());
        var rao = new Person("p1", "Rao");
        deal = await House.SaveAsync(deal, new DealEvent.PersonAdded(rao));
        foreach (var chunk in Enumerable.Range(1, 46).Chunk(20))
        {
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.ActionPlanned($"a{i}", new($"action {i}", Assignee.Of(rao), null)))]);
            deal = await House.SaveAsync(deal, [.. chunk.Select(i => new DealEvent.VisitMade($"v{i}", new(new(2026, 11, 20), ["p1"], [], [], $"outcome {i}")))]);
        }

        deal = await House.SaveAsync(deal, [.. PersonRemoval.Decide(deal.Deal, "p1").Events]);
        var loaded = await House.LoadAsync();
        DealText.AssertSame(deal.Deal, loaded.Deal);
        Assert.All(loaded.Deal.Actions, a => Assert.Equal(("", ActionState.Dropped), (a.What.Text, a.State)));
        Assert.All(loaded.Deal.Visits, v => Assert.Null(v.What.Outcome));

        // The words of all of them, and the name. As with all that is replaced: later saves take the rest of the words from what is current to what the log keeps.
        for (var day = 1; day <= 9; day++)
        {
            loaded = await House.SaveAsync(loaded, new DealEvent.NextVisitSet(loaded.Deal.NextVisit, new(2026, 12, day)));
        }

        var rows = await House.StoredAsync();
        Assert.DoesNotContain(DealReader.Texts(rows).Values, t => t.StartsWith("action", StringComparison.Ordinal) || t.StartsWith("outcome", StringComparison.Ordinal));
        Assert.Equal(92 + 1, DealReader.Texts(rows, DealKeys.LogTextPrefix).Count);
    }

    [Fact]
    public async Task The_largest_visit_is_one_transaction()
    {
        var deal = await House.OpenAsync(Some.Opening());
        var seat = new PersonSeat { Step = new string('环', DealLimits.PersonWords), Wins = new string('赢', DealLimits.PersonGoal), Department = new string('部', DealLimits.PersonWords) };
        string[] people = [.. Enumerable.Range(1, DealLimits.PeopleMet).Select(i => $"p{i}")];
        deal = await House.SaveAsync(deal, [.. people.Select(p => new DealEvent.PersonAdded(new(p, p) { Seat = seat }))]);
        var report = new VisitReport(
            new(2026, 11, 20), [.. people], [.. Enumerable.Range(1, DealLimits.OthersMet).Select(i => $"guest {i}")], [Some.Ana.Id], new string('果', DealLimits.Note));
        var promises = Enumerable.Range(1, DealLimits.Promises * 2).Select(i => new DealEvent.ActionPlanned(
            $"a{i}", new(new string('诺', DealLimits.ActionText - 3) + i, Assignee.Customer, new(2026, 12, 1)) { Visit = "v1" }));
        var seated = people.Select(p => new DealEvent.PersonSeated(p, seat, seat with { Meetings = 1, LastMet = new(2026, 11, 20) }));
        deal = await House.SaveAsync(deal, [new DealEvent.VisitMade("v1", report), .. seated, .. promises, new DealEvent.NextVisitSet(null, new(2026, 12, 1))]);
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);
    }

    [Fact]
    public async Task The_meetings_a_visit_added_are_kept_and_go_over_to_another_of_that_day()
    {
        var deal = await House.OpenAsync(Some.Opening());
        var report = new VisitReport(new(2026, 11, 20), ["p1", "p2"], [], [Some.Ana.Id], null);
        var counts = (VisitCount[])[new("p1", new(2026, 11, 2)), new("p2", null, NeverMet: true)];
        deal = await House.SaveAsync(
            deal, new DealEvent.VisitMade("v1", report) { Counted = [.. counts] }, new DealEvent.VisitMade("v2", report with { Outcome = "more" }) { Counted = [] });
        DealText.AssertSame(deal.Deal, (await House.LoadAsync()).Deal);
        await House.SaveAsync(deal, new DealEvent.VisitWithdrawn("v1"));
        var loaded = (await House.LoadAsync()).Deal;
        Assert.Null(loaded.Visits[0].Counted);
        Assert.Equal(counts, loaded.Visits[1].Counted!);
        var log = await House.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(counts, log.SelectMany(l => l.Events).OfType<DealEvent.VisitMade>().First().Counted!);
    }

    [Theory]
    [InlineData("action|a1", "owner", "somebody")]
    [InlineData("action|a1", "state", "Maybe")]
    [InlineData("visit|v1", "what", "{}")]
    public async Task What_nobody_wrote_so_is_named_as_corrupt(string key, string property, string value)
    {
        await LiveAsync();
        await AssertCorruptAsync(key, property, value);
    }
}
