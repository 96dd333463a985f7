using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;
using static KeyAccountBot.Storage.Tests.AzureTables.OnTheWire;

namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>The answer to a write is lost: whether it was done is found out, and it is never done twice.</summary>
public sealed class CutConnectionTests : IAsyncLifetime, IDisposable
{
    private const string P = "p";

    private readonly Wire _wire = new();
    private AzureTableRows _rows = null!;
    private AzureTableRows _others = null!;

    public async Task InitializeAsync()
    {
        var options = await Cloud.OptionsAsync(_wire.Transport);
        _rows = new(options);
        _others = new(options with { Transport = null });
        await Write(_others, RowOperation.Insert("deal", Value(1)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _wire.Dispose();

    [Theory]
    [InlineData(CutBefore)]
    [InlineData(CutAfter)]
    [InlineData(CutAfter, CutBefore)]
    [InlineData(CutBefore, CutAfter, CutAfter)]
    [InlineData(CutAfter, Busy)]
    [InlineData(CutInside)]
    [InlineData(CutInside, CutInside, CutBefore)]
    public async Task A_transaction_is_committed_once(params OnTheWire[] happenings)
    {
        var etag = (await Read("deal"))!.ETag;
        _wire.FirstWrites(happenings);

        var result = await Write(_rows, RowOperation.Replace("deal", Value(2), etag), RowOperation.Insert("log", Value(2)));

        Assert.Null(result.Conflict);
        Assert.Equal([(await Read("deal"))!.ETag, (await Read("log"))!.ETag], result.ETags);
        Assert.Equal(2, (await Read("deal"))!.GetInt32("Value"));
    }

    [Theory]
    [InlineData(CutBefore)]
    [InlineData(CutAfter)]
    [InlineData(CutInside)]
    public async Task A_single_write_is_committed_once(OnTheWire happening)
    {
        _wire.FirstWrites(happening);
        var inserted = await Write(_rows, RowOperation.Insert("new", Value(1)));
        _wire.FirstWrites(happening);
        var replaced = await Write(_rows, RowOperation.Replace("new", Value(2), inserted.ETags[0]!));
        _wire.FirstWrites(happening);
        var upserted = await Write(_rows, RowOperation.Upsert("new", Value(3)));

        Assert.NotEqual(inserted.ETags, replaced.ETags);
        Assert.Equal([(await Read("new"))!.ETag], upserted.ETags);
    }

    [Fact]
    public async Task A_transaction_that_was_done_is_known_by_what_others_left_of_it()
    {
        var etag = (await Read("deal"))!.ETag;
        _wire.FirstWrites(CutAfter);
        _wire.Meanwhile = () => Write(_others, RowOperation.Upsert("deal", Value(7)));

        var result = await Write(_rows, RowOperation.Replace("deal", Value(2), etag), RowOperation.Insert("log", Value(2)));

        Assert.True(result.IsCommitted);
        Assert.Equal((await Read("log"))!.ETag, result.ETags[1]);
        var late = await Write(_others, RowOperation.Replace("deal", Value(8), result.ETags[0]!));
        Assert.Equal(RowConflictReason.Changed, late.Conflict?.Reason);
    }

    [Fact]
    public async Task A_transaction_that_was_not_done_and_comes_too_late_is_a_conflict()
    {
        var etag = (await Read("deal"))!.ETag;
        _wire.FirstWrites(CutBefore);
        _wire.Meanwhile = () => Write(_others, RowOperation.Upsert("deal", Value(7)));

        var result = await Write(_rows, RowOperation.Replace("deal", Value(2), etag), RowOperation.Insert("log", Value(2)));

        Assert.Equal(new RowConflict(0, RowConflictReason.Changed), result.Conflict);
        Assert.Null(await Read("log"));
    }

    [Fact]
    public async Task Where_the_rows_do_not_tell_the_outcome_is_unknown()
    {
        _wire.FirstWrites(CutAfter);
        var deletion = await Assert.ThrowsAsync<StorageUnavailableException>(() => Write(_rows, RowOperation.Delete("deal")));

        await Write(_others, RowOperation.Insert("deal", Value(1)));
        var etag = (await Read("deal"))!.ETag;
        _wire.FirstWrites(CutBefore);
        _wire.Meanwhile = () => Write(_others, RowOperation.Upsert("deal", Value(7)));
        var replacement = await Assert.ThrowsAsync<StorageUnavailableException>(() => Write(_rows, RowOperation.Replace("deal", Value(2), etag)));

        Assert.True(deletion.OutcomeUnknown && replacement.OutcomeUnknown);
    }

    [Theory]
    [InlineData(CutAfter)]
    [InlineData(CutInside)]
    public async Task When_no_write_is_answered_the_rows_are_asked(OnTheWire always)
    {
        await Read("deal");
        _wire.Happening = request => Wire.IsWrite(request) ? always : Nothing;

        var result = await Write(_rows, RowOperation.Insert("a", Value(1)), RowOperation.Insert("b", Value(1)));

        Assert.Equal([(await Read("a"))!.ETag, (await Read("b"))!.ETag], result.ETags);
    }

    [Theory]
    [InlineData(CutAfter, StorageFault.CannotOpen)]
    [InlineData(CutInside, StorageFault.DeviceError)]
    public async Task When_nothing_is_answered_any_more_the_outcome_is_unknown(OnTheWire always, StorageFault expected)
    {
        await Read("deal");
        _wire.Happening = _ => always;

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => Write(_rows, RowOperation.Insert("a", Value(1))));

        var transaction = await Assert.ThrowsAsync<StorageUnavailableException>(
            () => Write(_rows, RowOperation.Insert("b", Value(1)), RowOperation.Insert("c", Value(1))));

        Assert.Equal((expected, true), (fault.Fault, fault.OutcomeUnknown));
        Assert.True(transaction.OutcomeUnknown);
    }

    private static RowProperties Value(int value) => new() { ["Value"] = value };

    private static Task<TransactResult> Write(AzureTableRows rows, params RowOperation[] operations) =>
        rows.TransactAsync(RowTable.Deals, P, operations, default);

    private Task<Row?> Read(string key) => _rows.GetAsync(RowTable.Deals, P, key, default);
}
