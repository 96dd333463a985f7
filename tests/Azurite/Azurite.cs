using System.Diagnostics;
using System.Security.Cryptography;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Tests;

/// <summary>
/// Azurite's table service for all tests of a process: installed and started by the first that asks, in memory, on a free port of
/// this machine, with an account made up for the run. It ends with the process.
/// </summary>
internal sealed class Azurite
{
    private const string Folder = "tests/Azurite";
    private const string Account = "tests";
    private static readonly Lazy<Task<Azurite>> Started = new(StartAsync);
    private static int _lastPrefix;

    // Kept: when it is collected, its input is closed.
    private readonly Process _process;

    private Azurite(Process process, int port, string key)
    {
        _process = process;
        Key = key;
        Endpoint = new($"http://127.0.0.1:{port}/{Account}");
    }

    /// <summary>Path-style: the account is in the path.</summary>
    public Uri Endpoint { get; }

    public string Key { get; }

    public string ConnectionString => _process.HasExited
        ? throw new ToolException($"Azurite ended with code {_process.ExitCode}.")
        : ConnectionStringAt(Endpoint);

    /// <exception cref="ToolException">It cannot be installed or started; the message says what to do.</exception>
    public static Task<Azurite> RunningAsync() => Started.Value;

    /// <summary>A prefix of tables that no other test has: Azurite reads whole tables, and so each stays small.</summary>
    public static string NewPrefix() => $"T{Interlocked.Increment(ref _lastPrefix)}x";

    /// <summary>The same account through something that stands in front of it.</summary>
    public string ConnectionStringAt(Uri endpoint) => $"AccountName={Account};AccountKey={Key};TableEndpoint={endpoint};";

    private static async Task<Azurite> StartAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(15));
        string node;
        using (await OneAtATime.EnterAsync(Repository.Path("artifacts/azurite.lock"), patience.Token))
        {
            node = await Node.PrepareAsync(Folder);
        }

        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(64));
        var start = new ProcessStartInfo(
            node, ["start.cjs", "--tableHost", "127.0.0.1", "--tablePort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry", "--skipApiVersionCheck"])
        {
            WorkingDirectory = Repository.Path(Folder),
            // Held open and never written: it closes with this process, and Azurite ends with it.
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["AZURITE_ACCOUNTS"] = $"{Account}:{key}";
        var process = Process.Start(start) ?? throw new ToolException("Azurite could not be started.");
        return new(process, await PortAsync(process, patience.Token), key);
    }

    private static async Task<int> PortAsync(Process process, CancellationToken patience)
    {
        const string Says = "listening on ";
        var said = "";
        while (await process.StandardOutput.ReadLineAsync(patience) is { } line)
        {
            if (line.StartsWith(Says, StringComparison.Ordinal))
            {
                // What it says from now on goes nowhere, and is read so that it can go on.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return int.Parse(line[Says.Length..], null);
            }

            said += line + "\n";
        }

        throw new ToolException($"Azurite ended before it listened:\n{Tool.Tail(said)}");
    }
}
