using Azure.Core.Pipeline;
using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Storage.Tests.AzureTables;

/// <summary>Tables of their own in Azurite.</summary>
internal static class Cloud
{
    public static async Task<AzureTableRows> NewAsync() => new(await OptionsAsync());

    public static async Task<AzureTableOptions> OptionsAsync(HttpPipelineTransport? transport = null) => new()
    {
        ConnectionString = (await Azurite.RunningAsync()).ConnectionString,
        TablePrefix = Azurite.NewPrefix(),
        Transport = transport,
        // On a machine that is busy with other tests as well.
        Patience = TimeSpan.FromMinutes(1),
    };
}
