using KeyAccountBot.Storage.AzureTables;
using KeyAccountBot.Storage.Moving;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>Which engine keeps the rows, and where.</summary>
/// <param name="Path">Full path of the SQLite file.</param>
/// <param name="Azure">The account, when one is named; null for the file.</param>
/// <param name="Name">Where the data is, for people; never a secret.</param>
internal sealed record StorageSettings(string Path, AzureTableOptions? Azure, string Name)
{
    /// <summary>How long a write waits for another process; well below the time after which Teams repeats an activity.</summary>
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The engine of the bot: one is named, and two would leave open which of them holds the deals.</summary>
    public static StorageSettings Read(IConfiguration configuration, List<string> problems)
    {
        var settings = ReadBoth(configuration, problems);
        if (settings.Azure is not null && !string.IsNullOrWhiteSpace(configuration["Storage:Path"]))
        {
            var account = settings.Azure.AccountUri is null ? "Storage:ConnectionString" : "Storage:AccountUri";
            problems.Add($"Storage:Path and {account} are both set. Take one away: which of them holds the data? (move-data moves it.)");
        }

        return settings;
    }

    /// <summary>Both engines, for moving data from one to the other.</summary>
    public static StorageSettings ReadBoth(IConfiguration configuration, List<string> problems)
    {
        var path = System.IO.Path.GetFullPath(Value(configuration, "Path") ?? System.IO.Path.Combine("data", "keyaccountbot.db"));
        if (Directory.Exists(path))
        {
            problems.Add($"Storage:Path must name a file, and this is a folder: {path}");
        }

        var (azure, name) = ReadAzure(configuration, problems);
        return new(path, azure, name ?? path);
    }

    /// <summary>For the bot. A file that is away now is opened when it is back; one that is not ours stops the start.</summary>
    /// <exception cref="StorageUnavailableException">Waiting would not help.</exception>
    public WholeRows OpenRows() => new(Azure is null ? OpenFileOrLater() : OpenAzure(), Name);

    public SqliteRows OpenFile() => SqliteRows.Open(new SqliteOptions(Path, BusyTimeout));

    public AzureTableRows OpenAzure() => new(Azure!);

    private LateRows OpenFileOrLater()
    {
        var rows = new LateRows(OpenFile);
        try
        {
            rows.Open();
        }
        catch (StorageUnavailableException away) when (away.Fault is not (StorageFault.Foreign or StorageFault.NewerFormat))
        {
            // Every turn says so until it is back, and so does the greeting.
        }

        return rows;
    }

    private static (AzureTableOptions? Options, string? Name) ReadAzure(IConfiguration configuration, List<string> problems)
    {
        var (connectionString, account, prefix) = (Value(configuration, "ConnectionString"), Value(configuration, "AccountUri"), Value(configuration, "TablePrefix"));
        if (connectionString is null && account is null)
        {
            if (prefix is not null)
            {
                problems.Add("Storage:TablePrefix is set without an account: name one by Storage:ConnectionString or Storage:AccountUri.");
            }

            return default;
        }

        if (prefix is not null && !AzureTableOptions.IsTablePrefix(prefix))
        {
            problems.Add("Storage:TablePrefix must be a letter, then letters and digits, at most 50.");
            prefix = null;
        }

        if (connectionString is not null && account is not null)
        {
            problems.Add("Storage:ConnectionString and Storage:AccountUri are both set. Take one away.");
            return default;
        }

        Uri? uri = null;
        if (account is not null && !(Uri.TryCreate(account, UriKind.Absolute, out uri) && uri.Scheme == Uri.UriSchemeHttps && uri.Query.Length == 0))
        {
            problems.Add("Storage:AccountUri must be the https address of the account's tables, such as https://contoso.table.core.windows.net.");
            return default;
        }

        return Checked(new() { ConnectionString = connectionString, AccountUri = uri, TablePrefix = prefix ?? "" }, problems);
    }

    private static (AzureTableOptions? Options, string? Name) Checked(AzureTableOptions options, List<string> problems)
    {
        try
        {
            return (options, new AzureTableRows(options).Name);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            // What the connection string's reader complains about may quote it, and it is a secret.
            problems.Add(options.ConnectionString is not null
                ? "Storage:ConnectionString is not readable: it needs AccountName, AccountKey and EndpointSuffix or TableEndpoint, separated by semicolons."
                : "Storage:AccountUri is not readable as the address of an account's tables.");
            return default;
        }
    }

    private static string? Value(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[$"Storage:{name}"]) ? null : configuration[$"Storage:{name}"];
}
