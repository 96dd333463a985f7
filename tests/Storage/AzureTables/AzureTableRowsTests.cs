using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Tests.Contract;

namespace KeyAccountBot.Storage.Tests.AzureTables;

public sealed class AzureTableRowsTests : RowsContract, IAsyncLifetime
{
    private AzureTableRows? _rows;

    protected override IRows Rows => _rows!;

    public async Task InitializeAsync() => _rows = await Cloud.NewAsync();

    public Task DisposeAsync() => Task.CompletedTask;
}
