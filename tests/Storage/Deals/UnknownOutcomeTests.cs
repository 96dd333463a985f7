using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>A commit that fails without saying whether it was done.</summary>
public sealed class UnknownOutcomeTests : IDisposable
{
    private const string WriteDeal = "write Deals";

    private readonly House _house = new();

    public void Dispose() => _house.Dispose();

    public static TheoryData<Mishap> Unknown => new(Mishap.DoneUnknown, Mishap.NotDoneUnknown);

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_save_happens_once_and_is_said_to_be_saved(Mishap mishap)
    {
        var deal = await _house.OpenAsync(Some.Opening());
        OnceAt(WriteDeal, mishap);

        var result = await SaveAsync(deal);

        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        DealText.AssertSame((await _house.LoadAsync()).Deal, result.Deal!.Deal);
        await AssertSavedOnceAsync();
    }

    [Fact]
    public async Task A_save_that_happened_and_was_followed_by_another_is_said_to_be_saved()
    {
        var deal = await _house.OpenAsync(Some.Opening());
        OnceAt(WriteDeal, Mishap.DoneUnknown);
        var interrupted = false;
        _house.Rows.Before = async call =>
        {
            // The repetition finds that somebody saved after the first try.
            if (call == WriteDeal && (await _house.Engine.GetAsync(RowTable.Deals, DealKeys.Partition(Some.Tenant, Some.Deal), DealKeys.Log(2), default)) is not null && !interrupted)
            {
                interrupted = true;
                await _house.SaveAsync(await _house.LoadAsync(), Some.Answer(deal.Deal, "risk", AnswerValue.Minus));
            }
        };

        var result = await SaveAsync(deal);

        Assert.Equal((SaveOutcome.Saved, 3), (result.Outcome, result.Deal!.Deal.Revision));
        Assert.Equal(2, result.Deal.Deal.Answers.Count);
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task An_opening_happens_once_and_is_said_to_be_saved(Mishap mishap)
    {
        var opened = Some.Opening();
        OnceAt(WriteDeal, mishap);

        var result = await _house.Deals.OpenAsync(
            DealReplay.Open(Some.Tenant, Some.Deal, opened, Some.Stamp(Some.Ana)), opened, Some.Stamp(Some.Ana), "open", default);

        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        Assert.Equal(1, result.Deal!.Deal.Revision);
        Assert.Equal(["Retrofit Listed"], await _house.ListedAsync(Some.AnasBook));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task A_deletion_happens_and_is_said_to_have_happened(Mishap mishap)
    {
        var deal = await _house.OpenAsync(Some.Opening());
        OnceAt(WriteDeal, mishap);

        Assert.Equal(SaveOutcome.Saved, await _house.Deals.DeleteAsync(deal, Some.Start + Duration.FromHours(1), default));

        Assert.Single(await _house.StoredAsync());
        Assert.Empty(await _house.ListedAsync(Some.AnasBook));
    }

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task While_nobody_can_tell_the_fault_says_so_and_the_repeated_activity_settles_it(Mishap first)
    {
        var deal = await _house.OpenAsync(Some.Opening());
        var writes = 0;
        _house.Rows.Mishaps = (_, call) => call != WriteDeal ? Mishap.None : ++writes == 1 ? first : Mishap.NotDone;

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => SaveAsync(deal));

        Assert.True(fault.OutcomeUnknown);
        _house.Rows.Mishaps = (_, _) => Mishap.None;
        await SaveAsync(await _house.LoadAsync());
        await AssertSavedOnceAsync();
    }

    private Task<SaveResult> SaveAsync(LoadedDeal deal) => _house.Deals.SaveAsync(
        deal, BookRules.Default, [Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "word")], Some.Stamp(Some.Ana, 1), "activity", default);

    private async Task AssertSavedOnceAsync()
    {
        var log = await _house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(2, log.Count);
        Assert.Equal("word", Assert.IsType<DealEvent.Answered>(Assert.Single(log[1].Events)).NoteAfter);
        Assert.Equal("word", (await _house.LoadAsync()).Deal.Answers[Some.Key("funds")].Note);
    }

    private void OnceAt(string call, Mishap mishap)
    {
        var done = false;
        _house.Rows.Mishaps = (_, made) =>
        {
            var now = made == call && !done;
            done |= now;
            return now ? mishap : Mishap.None;
        };
    }
}
