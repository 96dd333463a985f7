using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Instances.Tests;

/// <summary>One process of the bot on a port of its own. It can be killed and started again.</summary>
internal sealed class BotInstance(IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    /// <summary>The bot's output: built into a folder beside this one, named alike after the configuration.</summary>
    private static readonly string Output = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Bot", new DirectoryInfo(AppContext.BaseDirectory).Name, "KeyAccountBot.dll"));

    private readonly string _folder = Directory.CreateTempSubdirectory("instance-").FullName;
    private readonly int _port = FreePort();
    private readonly StringBuilder _said = new();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public async Task StartAsync()
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Output, $"--urls={Address}"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Logging__LogLevel__Default"] = "Warning" },
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data, listens);
        process.ErrorDataReceived += (_, line) => Take(line.Data, listens);
        process.Exited += (_, _) => listens.TrySetException(new ToolException($"The bot ended. Its output:\n{Tool.Tail(Said)}"));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        await listens.Task.WaitAsync(StartLimit, TimeProvider.System);
    }

    /// <summary>All that it printed.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>Ends the process without a word to it, as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Take(string? line, TaskCompletionSource listens)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }

        // The last line of the greeting that has the address: it listens before it greets.
        if (line?.Contains($":{_port}", StringComparison.Ordinal) == true)
        {
            listens.TrySetResult();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
