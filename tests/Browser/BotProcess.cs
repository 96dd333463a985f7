using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests;

/// <summary>
/// The bot as a user starts it, with data of its own. It can be killed and started again; address and data stay, so that
/// pages which are open go on.
/// </summary>
internal sealed partial class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    /// <summary>The bot's output: built into a folder beside this one, named alike after the configuration.</summary>
    public static readonly string Folder = Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "Bot", new DirectoryInfo(AppContext.BaseDirectory).Name));

    private readonly string _data = Directory.CreateTempSubdirectory("keyaccountbot-").FullName;
    private readonly int _port = FreePort();
    private readonly StringBuilder _output = new();
    private Process? _process;

    /// <summary>Where the page is, as the bot printed it.</summary>
    public Uri? Address { get; private set; }

    /// <summary>All that the bot printed so far, over all its starts.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public async Task StartAsync()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = StartInfo(), EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Take(line.Data, address);
        process.ErrorDataReceived += (_, line) => Take(line.Data, address);
        process.Exited += (_, _) => address.TrySetException(new ToolException("The bot ended."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        try
        {
            Address = await address.Task.WaitAsync(StartLimit, TimeProvider.System);
        }
        catch (Exception e) when (e is TimeoutException or ToolException)
        {
            throw new ToolException($"The bot printed no address of its page. {e.Message} Its output:\n{Tool.Tail(Output)}");
        }
    }

    /// <summary>Ends the process without a word to it, as a power cut does.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private ProcessStartInfo StartInfo()
    {
        string dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        return new ProcessStartInfo(dotnet, [Path.Combine(Folder, "KeyAccountBot.dll")])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = $"http://localhost:{_port}",
                ["Storage__Path"] = Path.Combine(_data, "bot.db"),
            },
        };
    }

    private void Take(string? line, TaskCompletionSource<Uri> address)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (PageAddress().Match(line) is { Success: true } found)
        {
            address.TrySetResult(new Uri(found.Value));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://(localhost|127\.0\.0\.1|\[::1\]):\d+")]
    private static partial Regex PageAddress();
}
