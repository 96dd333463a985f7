using Azure;
using Azure.Core;
using Azure.Data.Tables;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.AzureTables;

/// <summary>The account's tables: made once where they are missing, and tried again by the next call where that failed.</summary>
internal sealed class TableSet
{
    private readonly TableClient[] _tables;
    private volatile bool _made;

    public TableSet(AzureTableOptions options)
    {
        if (options.TablePrefix.Length > 0 && !AzureTableOptions.IsTablePrefix(options.TablePrefix))
        {
            throw new ArgumentException("The prefix of the tables is a letter, then letters and digits, at most 50.");
        }

        var names = Enum.GetNames<RowTable>().Select(name => options.TablePrefix + name);
        var client = ClientOptions(options);
        _tables = (options.ConnectionString, options.AccountUri) switch
        {
            ({ } text, null) => [.. names.Select(name => new TableClient(text, name, client))],
            (null, { } uri) => [.. OfAccount(uri, AccountCredential.For(uri, options.Credential), client, names)],
            _ => throw new ArgumentException("An account is named by a connection string or by an address."),
        };
        var account = new Uri(_tables[0].Uri, ".").AbsoluteUri;
        Name = options.TablePrefix.Length > 0 ? $"{account} (tables {options.TablePrefix}…)" : account;
    }

    public string Name { get; }

    /// <param name="toRead">Who may only read needs no table made, and reads those that are there.</param>
    public async Task<TableClient> GetAsync(RowTable table, bool toRead, CancellationToken cancellationToken)
    {
        try
        {
            await (_made ? Task.CompletedTask : MakeAsync(cancellationToken));
        }
        catch (RequestFailedException refused) when (toRead && TableFaults.MayOnlyRead(refused))
        {
            // Asked for again by the next call: a role can be given while the bot runs.
        }

        return _tables[(int)table];
    }

    /// <summary>Callers that come at once make them at once: each finds what another has made.</summary>
    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_tables.Select(made => made.CreateIfNotExistsAsync(cancellationToken)));
        _made = true;
    }

    private static IEnumerable<TableClient> OfAccount(Uri uri, TokenCredential credential, TableClientOptions options, IEnumerable<string> names)
    {
        var service = new TableServiceClient(uri, credential, options);
        return names.Select(service.GetTableClient);
    }

    private static TableClientOptions ClientOptions(AzureTableOptions options)
    {
        var client = new TableClientOptions();

        // Four waits of 0.2 to 1.6 s fit into the usual patience; a longer one that the service asks for ends with it.
        client.Retry.MaxRetries = 4;
        client.Retry.Delay = TimeSpan.FromMilliseconds(200);
        client.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        client.Retry.NetworkTimeout = options.Patience / 2;
        client.Diagnostics.IsLoggingContentEnabled = false;
        client.AddPolicy(new TriesPolicy(), HttpPipelinePosition.PerRetry);
        if (options.Transport is { } transport)
        {
            client.Transport = transport;
        }

        return client;
    }
}
