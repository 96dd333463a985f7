using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Support;
using NodaTime;

namespace KeyAccountBot.Storage.Tests.Deals;

/// <summary>A deal moves between books: wherever it is cut off, exactly one book has it, and its people never lose it.</summary>
public sealed class MoveTests
{
    private static readonly Instant Soon = Some.Start + Duration.FromMinutes(2);
    private static readonly Instant Later = Some.Start + Duration.FromHours(1);
    private static readonly BookId North = BookId.OfTeam("north");
    private static readonly BookId South = BookId.OfTeam("south");

    public static TheoryData<string, string, int> EveryCall
    {
        get
        {
            var cases = new TheoryData<string, string, int>();
            foreach (var (from, to) in (IEnumerable<(BookId, BookId)>)[(Some.AnasBook, North), (North, Some.AnasBook), (North, South)])
            {
                foreach (var call in Enumerable.Range(1, 8))
                {
                    cases.Add(from.Value, to.Value, call);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task A_move_cut_short_leaves_the_deal_in_exactly_one_book(string from, string to, int call)
    {
        using var house = new House();
        var (here, there) = (new BookId(from), new BookId(to));
        var deal = await OpenWithBoAsync(house, here);
        house.Rows.Forget();
        house.Rows.Mishaps = (number, _) => number >= call ? Mishap.NotDone : Mishap.None;
        SaveResult? result = null;
        try
        {
            result = await MoveAsync(house, deal, here, there);
        }
        catch (StorageUnavailableException)
        {
        }

        house.Rows.Mishaps = (_, _) => Mishap.None;
        var book = (await house.LoadAsync()).Deal.Book;
        Assert.Equal(result is null ? here : there, book);

        // At once, and again when an intent that came to nothing is old.
        foreach (var now in (Instant[])[Soon, Later])
        {
            foreach (var team in (BookId[])[North, South])
            {
                Assert.Equal(team == book ? ["Retrofit"] : [], await house.ShownAsync(team, now));
            }

            Assert.Equal(["Retrofit"], await house.ShownAsync(Some.AnasBook, now));
            Assert.Equal(["Retrofit"], await house.ShownAsync(Some.BosBook, now));
        }

        foreach (var team in (BookId[])[North, South])
        {
            Assert.Equal(team == book ? ["Retrofit Listed"] : [], await house.ListedAsync(team));
        }

        // The activity comes again.
        await MoveAsync(house, await house.LoadAsync(), here, there);
        Assert.Equal(there, (await house.LoadAsync()).Deal.Book);
        Assert.Equal(3, (await house.LoadAsync()).Deal.Revision);
    }

    [Fact]
    public async Task A_reader_between_intent_and_move_neither_sees_the_deal_nor_makes_it_vanish()
    {
        using var house = new House();
        var deal = await OpenWithBoAsync(house, Some.AnasBook);
        IReadOnlyList<string>? between = null;
        house.Rows.Before = async call =>
        {
            if (call == "write Deals" && between is null)
            {
                between = [];
                between = await house.ShownAsync(North, Soon);
            }
        };
        var result = await MoveAsync(house, deal, Some.AnasBook, North);
        house.Rows.Before = _ => Task.CompletedTask;
        Assert.Equal(SaveOutcome.Saved, result.Outcome);
        Assert.Empty(between!);
        Assert.Equal(["Retrofit Listed"], await house.ListedAsync(North));
    }

    [Fact]
    public async Task An_old_book_that_is_read_first_hands_the_deal_to_the_new_one()
    {
        using var house = new House();
        var deal = await OpenWithBoAsync(house, North);
        house.Rows.Forget();
        house.Rows.Mishaps = (number, _) => number > 3 ? Mishap.NotDone : Mishap.None;
        var result = await MoveAsync(house, deal, North, South);
        house.Rows.Mishaps = (_, _) => Mishap.None;
        Assert.NotNull(result.ListFault);
        Assert.Empty(await house.ShownAsync(North, Soon));
        Assert.Empty(await house.ListedAsync(North));
        Assert.Equal(["Retrofit Listed"], await house.ListedAsync(South));
    }

    [Fact]
    public async Task The_log_tells_where_it_was_and_its_people_stay()
    {
        using var house = new House();
        await MoveAsync(house, await OpenWithBoAsync(house, Some.AnasBook), Some.AnasBook, North);
        var history = await house.Deals.HistoryAsync(Some.Tenant, Some.Deal, default);
        Assert.Equal([new DealEvent.Moved(Some.AnasBook, North)], history[^1].Events);
        var deal = (await house.LoadAsync()).Deal;
        Assert.True(deal.HasMember(Some.Bo.Id) && deal.HasMember(Some.Ana.Id));
    }

    private static async Task<LoadedDeal> OpenWithBoAsync(House house, BookId book) =>
        await house.SaveAsync(await house.OpenAsync(Some.Opening(book: book)), new DealEvent.MemberAdded(Some.Bo));

    private static Task<SaveResult> MoveAsync(House house, LoadedDeal deal, BookId from, BookId to) =>
        house.Deals.SaveAsync(deal, BookRules.Default, [new DealEvent.Moved(from, to)], Some.Stamp(Some.Ana, 1), "move", default);
}
