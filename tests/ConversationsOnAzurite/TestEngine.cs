using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Conversations.Support;

/// <summary>What keeps the rows of one chat: here tables of its own in Azurite.</summary>
/// <param name="folder">The chat's folder: not needed here.</param>
internal sealed class TestEngine(string folder)
{
    private readonly string _prefix = Azurite.NewPrefix();

    public async Task<IRows> OpenAsync()
    {
        Assert.True(Directory.Exists(folder));
        return new AzureTableRows(new()
        {
            ConnectionString = (await Azurite.RunningAsync()).ConnectionString,
            TablePrefix = _prefix,
            // On a machine that is busy with other tests as well.
            Patience = TimeSpan.FromMinutes(1),
        });
    }
}
