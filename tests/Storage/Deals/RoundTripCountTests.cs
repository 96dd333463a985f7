using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>What an operation costs in calls to the engine; a turn has a budget of four or five.</summary>
public sealed class RoundTripCountTests : IDisposable
{
    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task An_answer_costs_a_query_a_transaction_and_a_summary()
    {
        await _house.OpenAsync(Some.Opening());
        _house.Rows.Forget();

        var deal = await _house.LoadAsync();
        await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "note"));

        Assert.Equal(["query Deals", "write Deals", "write Books"], _house.Rows.Calls);
    }

    [Fact]
    public async Task An_answer_in_a_team_costs_no_more_for_its_members()
    {
        var deal = await _house.OpenAsync(Some.Opening(book: Some.TeamBook));
        await _house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo));
        _house.Rows.Forget();

        deal = await _house.LoadAsync();
        await _house.SaveAsync(deal, Some.Answer(deal.Deal, "funds", AnswerValue.Plus));

        Assert.Equal(["query Deals", "write Deals", "write Books"], _house.Rows.Calls);
    }

    [Fact]
    public async Task Opening_in_the_own_book_costs_an_intent_a_transaction_and_a_summary()
    {
        await _house.OpenAsync(Some.Opening());

        Assert.Equal(["write Books", "write Deals", "write Books"], _house.Rows.Calls);
    }

    [Fact]
    public async Task A_page_of_a_list_costs_a_query_and_a_point_read_for_each_deal()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await _house.OpenAsync(Some.Opening($"Deal {number}"), Some.Id(number));
        }

        _house.Rows.Forget();
        Assert.Equal(3, (await _house.ShownAsync(Some.AnasBook)).Count);

        Assert.Equal(["query Books", "get Deals", "get Deals", "get Deals"], _house.Rows.Calls);
    }

    [Fact]
    public async Task A_summary_that_cannot_be_written_does_not_fail_the_save_and_the_result_says_so()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        _house.Rows.Mishaps = (_, call) => call == "write Books" ? Mishap.NotDone : Mishap.None;

        var result = await _house.Deals.SaveAsync(
            deal, BookRules.Default, [Some.Moved(deal.Deal, new LocalDate(2027, 1, 1))], Some.Stamp(Some.Ana, 1), "activity", default);

        Assert.Equal((SaveOutcome.Saved, StorageFault.DeviceError), (result.Outcome, result.ListFault));
        DealText.AssertSame(result.Deal!.Deal, (await _house.LoadAsync()).Deal);
    }

    [Fact]
    public async Task A_turn_that_is_cancelled_after_the_commit_still_answers_that_it_is_saved()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        using var cancellation = new CancellationTokenSource();
        _house.Rows.Before = call => call == "write Books" ? cancellation.CancelAsync() : Task.CompletedTask;

        var result = await _house.Deals.SaveAsync(
            deal, BookRules.Default, [Some.Answer(deal.Deal, "funds", AnswerValue.Plus)], Some.Stamp(Some.Ana, 1), "activity", cancellation.Token);

        Assert.Equal((SaveOutcome.Saved, null), (result.Outcome, result.ListFault));
        Assert.Equal(2, Assert.Single(await _house.Books.ListAsync(Some.Tenant, Some.AnasBook, true, 10, default)).Revision);
    }
}
