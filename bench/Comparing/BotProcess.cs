using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>One bot in a process of its own, with a port and a data folder that nobody had before.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _data;
    private readonly Task _logging;

    private BotProcess(Process process, string data, Uri address, long started, string log)
    {
        (_process, _data, Address, Started) = (process, data, address, started);
        _logging = LogAsync(log);
    }

    /// <summary>The endpoint that takes activities.</summary>
    public Uri Address { get; }

    /// <summary>When it was started, a timestamp of <see cref="Stopwatch"/>.</summary>
    public long Started { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Of all its threads so far, in steps of 10 ms on Linux.</summary>
    public TimeSpan Cpu => Refreshed.TotalProcessorTime;

    /// <summary>Resident bytes.</summary>
    public long Memory => Refreshed.WorkingSet64;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <param name="places">What stands for <c>{name}</c> in the command and the environment, besides <c>{port}</c> and <c>{data}</c>.</param>
    /// <param name="name">Of its log and its data folder.</param>
    public static BotProcess Start(Peer peer, IReadOnlyDictionary<string, string> places, string workingFolder, string folder, string name)
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var data = Path.Combine(folder, "data", name);
        if (Directory.Exists(data))
        {
            Directory.Delete(data, recursive: true);
        }

        Directory.CreateDirectory(data);
        Dictionary<string, string> all = new(places) { ["port"] = port, ["data"] = data };
        var start = Processors.StartOfBot([.. peer.Command.Select(Filled)]);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (workingFolder, true, true);
        start.Environment["PORT"] = port;
        foreach (var (variable, value) in peer.Environment)
        {
            start.Environment[variable] = Filled(value);
        }

        var started = Stopwatch.GetTimestamp();
        return new(Process.Start(start)!, data, new($"http://127.0.0.1:{port}/api/messages"), started, Path.Combine(folder, $"{name}.log"));

        string Filled(string text) => all.Aggregate(text, (filled, place) => filled.Replace($"{{{place.Key}}}", place.Value, StringComparison.Ordinal));
    }

    /// <summary>Ends it without a word: nothing of what it did is kept.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _logging;
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task LogAsync(string path)
    {
        await using var log = new FileStream(path, FileMode.Create);
        await Task.WhenAll(CopyAsync(_process.StandardOutput), CopyAsync(_process.StandardError));

        async Task CopyAsync(StreamReader said)
        {
            while (await said.ReadLineAsync() is { } line)
            {
                var bytes = System.Text.Encoding.UTF8.GetBytes(line + "\n");
                lock (log)
                {
                    log.Write(bytes);
                }
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
