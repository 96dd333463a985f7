using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Tests;
using static KeyAccountBot.Storage.Tests.AzureTables.OnTheWire;

namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>The service is busy, away, silent or refuses.</summary>
public sealed class TableFaultTests : IAsyncLifetime, IDisposable
{
    private readonly Wire _wire = new();
    private AzureTableRows _rows = null!;

    public async Task InitializeAsync() => _rows = new(await Cloud.OptionsAsync(_wire.Transport));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_busy_service_is_asked_again()
    {
        _wire.FirstWrites(Busy, Busy);

        Assert.True((await Insert("k")).IsCommitted);
    }

    [Fact]
    public async Task A_service_that_has_too_many_requests_is_asked_again()
    {
        _wire.FirstWrites(TooMany, TooMany);

        Assert.True((await Insert("k")).IsCommitted);
    }

    [Fact]
    public async Task A_service_that_asks_for_a_longer_wait_than_there_is_is_left_alone()
    {
        var hasty = new AzureTableRows(await Cloud.OptionsAsync(_wire.Transport) with { Patience = TimeSpan.FromSeconds(2) });
        await hasty.GetAsync(RowTable.Deals, "p", "k", default);
        var before = _wire.Requests;
        _wire.RetryAfter = TimeSpan.FromHours(1);
        _wire.Happening = _ => TooMany;

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => hasty.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("k", new())], default));

        Assert.Equal((StorageFault.Busy, false), (fault.Fault, fault.OutcomeUnknown));
        Assert.Equal(1, _wire.Requests - before);
    }

    [Fact]
    public async Task Who_may_only_read_reads_from_the_start()
    {
        var options = await Cloud.OptionsAsync(_wire.Transport);
        await new AzureTableRows(options).TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("k", new())], default);
        _wire.Happening = request => request.Method == HttpMethod.Get ? Nothing : MayOnlyRead;
        var reader = new AzureTableRows(options);

        Assert.NotNull(await reader.GetAsync(RowTable.Deals, "p", "k", default));
        Assert.Single((await reader.QueryAsync(new(RowTable.Deals, "p"), default)).Rows);
        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => reader.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("l", new())], default));
        Assert.Equal(StorageFault.ReadOnly, fault.Fault);

        _wire.Happening = _ => Nothing;
        Assert.True((await reader.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("l", new())], default)).IsCommitted);
    }

    [Theory]
    [InlineData(Busy, StorageFault.Busy)]
    [InlineData(Refused, StorageFault.CannotOpen)]
    [InlineData(MayOnlyRead, StorageFault.ReadOnly)]
    public async Task What_was_surely_not_done_is_said_to_be_so(OnTheWire always, StorageFault expected)
    {
        await Get("k");
        _wire.Happening = request => Wire.IsWrite(request) ? always : Nothing;

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => Insert("k"));

        Assert.Equal((expected, false), (fault.Fault, fault.OutcomeUnknown));
        Assert.Null(await Get("k"));
    }

    [Fact]
    public async Task Patience_ends_with_a_silent_service()
    {
        var hasty = new AzureTableRows(await Cloud.OptionsAsync(_wire.Transport) with { Patience = TimeSpan.FromMilliseconds(200) });
        _wire.Happening = _ => Silence;

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => hasty.GetAsync(RowTable.Deals, "p", "k", default));

        Assert.Equal(StorageFault.Busy, fault.Fault);
    }

    [Fact]
    public async Task An_account_that_is_away_at_first_is_used_once_it_is_there()
    {
        _wire.Happening = _ => Refused;
        await Assert.ThrowsAsync<StorageUnavailableException>(() => Get("k"));
        _wire.Happening = _ => Nothing;

        Assert.True((await Insert("k")).IsCommitted);
        Assert.NotNull(await Get("k"));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_that_the_storage_is_away()
    {
        using var gone = new CancellationTokenSource();
        _wire.Happening = _ =>
        {
            gone.Cancel();
            return Silence;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _rows.GetAsync(RowTable.Deals, "p", "k", gone.Token));
    }

    [Fact]
    public async Task A_wrong_key_is_a_fault_of_reaching_the_account()
    {
        var azurite = await Azurite.RunningAsync();
        var wrong = new AzureTableRows(new()
        {
            ConnectionString = azurite.ConnectionString.Replace(azurite.Key, Convert.ToBase64String(new byte[64]), StringComparison.Ordinal),
        });

        var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => wrong.GetAsync(RowTable.Deals, "p", "k", default));

        Assert.Equal(StorageFault.CannotOpen, fault.Fault);
        Assert.DoesNotContain(azurite.Key, fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_call_is_one_request()
    {
        await Get("k");
        var before = _wire.Requests;

        await Insert("k");
        await _rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("a", new()), RowOperation.Insert("b", new())], default);
        await Get("k");
        await _rows.QueryAsync(new(RowTable.Deals, "p"), default);

        Assert.Equal(4, _wire.Requests - before);
    }

    [Fact]
    public async Task An_etag_of_another_engine_is_a_stale_one()
    {
        await Insert("k");

        var changed = await _rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Replace("k", new(), "00112233445566ff")], default);
        var missing = await _rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Delete("none", "00112233445566ff")], default);

        Assert.Equal((RowConflictReason.Changed, RowConflictReason.Missing), (changed.Conflict?.Reason, missing.Conflict?.Reason));
    }

    private Task<TransactResult> Insert(string key) => _rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert(key, new())], default);

    private Task<Row?> Get(string key) => _rows.GetAsync(RowTable.Deals, "p", key, default);
}
