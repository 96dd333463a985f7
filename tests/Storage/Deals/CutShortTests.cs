using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>
/// Every operation is cut off at every one of its calls: afterwards nothing is half done, what the operation said is true, and
/// reading the lists brings them up to the deals.
/// </summary>
public sealed class CutShortTests
{
    private static readonly Instant Later = Some.Start + Duration.FromHours(1);

    /// <summary>More calls than any operation here makes.</summary>
    private const int MostCalls = 25;

    public static TheoryData<int> AnyCall => new(Enumerable.Range(1, MostCalls));

    [Theory]
    [MemberData(nameof(AnyCall))]
    public async Task An_opening_cut_short_is_whole_or_nothing(int call)
    {
        using var house = new House();
        var opened = Some.Opening(book: Some.TeamBook);
        var result = await CutAsync(house, call, () => OpenAsync(house, opened));

        var deal = await house.Deals.LoadAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(result is not null, deal is not null);
        await AssertShownAsync(house, deal is null ? [] : ["Retrofit"], Some.TeamBook, Some.AnasBook);

        // The activity is repeated.
        await OpenAsync(house, opened);
        Assert.Equal(1, (await house.LoadAsync()).Deal.Revision);
        await AssertShownAsync(house, ["Retrofit"], Some.TeamBook, Some.AnasBook);
    }

    [Theory]
    [MemberData(nameof(AnyCall))]
    public async Task A_change_cut_short_is_whole_or_nothing(int call)
    {
        using var house = new House();
        var deal = await house.OpenAsync(Some.Opening(book: Some.TeamBook, close: new LocalDate(2027, 3, 31)));
        DealEvent[] change = [Some.Moved(deal.Deal, new LocalDate(2027, 1, 31)), new DealEvent.MemberAdded(Some.Bo)];
        var result = await CutAsync(house, call, () => house.Deals.SaveAsync(deal, BookRules.Default, change, Some.Stamp(Some.Ana, 1), "change", default));

        var loaded = await house.LoadAsync();
        Assert.Equal(result is null ? 1 : 2, loaded.Deal.Revision);
        await AssertShownAsync(house, ["Retrofit"], Some.TeamBook, Some.AnasBook);
        await AssertShownAsync(house, result is null ? [] : ["Retrofit"], Some.BosBook);

        await house.Deals.SaveAsync(loaded, BookRules.Default, change, Some.Stamp(Some.Ana, 1), "change", default);
        Assert.Equal(2, (await house.LoadAsync()).Deal.Revision);
        await AssertShownAsync(house, ["Retrofit"], Some.TeamBook, Some.AnasBook, Some.BosBook);
    }

    [Theory]
    [MemberData(nameof(AnyCall))]
    public async Task A_deletion_cut_short_is_finished_or_did_not_happen(int call)
    {
        using var house = new House();
        var deal = await house.OpenAsync(Some.Opening(book: Some.TeamBook));
        deal = await house.SaveAsync(deal, new DealEvent.MemberAdded(Some.Bo), Some.Answer(deal.Deal, "funds", AnswerValue.Plus, "word"));
        foreach (var number in Enumerable.Range(1, 60))
        {
            deal = await house.SaveAsync(deal, Some.Answer(deal.Deal, $"q{number}", AnswerValue.Plus));
        }

        var before = deal.Deal;
        var result = await CutAsync(house, call, async () => new SaveResult(await house.Deals.DeleteAsync(deal, Later, default)));

        var left = await house.Deals.LoadAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal(result is null, left is not null);
        if (left is not null)
        {
            DealText.AssertSame(before, left.Deal);
            await AssertShownAsync(house, ["Retrofit"], Some.TeamBook, Some.AnasBook, Some.BosBook);
            await house.Deals.DeleteAsync(left, Later, default);
        }

        await AssertShownAsync(house, [], Some.TeamBook, Some.AnasBook, Some.BosBook);
        Assert.Single(await house.StoredAsync());
    }

    /// <summary>Fails the call with that number and everything behind it, as the end of the process would.</summary>
    /// <returns>What was answered; null when it was not done.</returns>
    private static async Task<SaveResult?> CutAsync(House house, int call, Func<Task<SaveResult>> operation)
    {
        house.Rows.Forget();
        house.Rows.Mishaps = (number, _) => number >= call ? Mishap.NotDone : Mishap.None;
        try
        {
            return await operation();
        }
        catch (StorageUnavailableException e)
        {
            Assert.False(e.OutcomeUnknown);
            return null;
        }
        finally
        {
            house.Rows.Mishaps = (_, _) => Mishap.None;
        }
    }

    private static Task<SaveResult> OpenAsync(House house, DealEvent.Opened opened) => house.Deals.OpenAsync(
        DealReplay.Open(Some.Tenant, Some.Deal, opened, Some.Stamp(Some.Ana)), opened, Some.Stamp(Some.Ana), "open", default);

    private static async Task AssertShownAsync(House house, string[] expected, params BookId[] books)
    {
        foreach (var book in books)
        {
            Assert.Equal(expected, await house.ShownAsync(book, Later));
        }

        // What the first reading repaired is right in itself now.
        foreach (var book in books)
        {
            Assert.Equal(expected.Select(name => $"{name} Listed"), await house.ListedAsync(book));
        }
    }
}
