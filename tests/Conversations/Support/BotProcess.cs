using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace KeyAccountBot.Conversations.Support;

/// <summary>The bot as a process of its own, as an operator runs it.</summary>
internal sealed partial class BotProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource<string> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
    }

    /// <summary>What it printed and logged so far.</summary>
    public IReadOnlyList<string> Output => [.. _lines];

    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts it beside its own settings, and waits until it says where it listens.</summary>
    public static async Task<BotProcess> StartAsync(params string[] settings)
    {
        var bot = Begin(settings);
        try
        {
            bot.Http = new HttpClient { BaseAddress = new Uri(await bot._url.Task.WaitAsync(Patience)) };
            return bot;
        }
        catch (TimeoutException)
        {
            bot.Dispose();
            throw new InvalidOperationException("It did not start: " + string.Join('\n', bot.Output));
        }
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static BotProcess Begin(params string[] settings)
    {
        // Beside this test's build output, under the same configuration.
        var here = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var program = Path.GetFullPath(Path.Combine(here, "..", "..", "Bot", Path.GetFileName(here), "KeyAccountBot.dll"));
        var start = new ProcessStartInfo("dotnet", ["exec", program, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", .. settings])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8,
        };
        var bot = new BotProcess(Process.Start(start)!);
        bot._process.BeginOutputReadLine();
        bot._process.BeginErrorReadLine();
        return bot;
    }

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Asks it to stop, as a platform does, and returns when it takes no more requests.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await UntilAsync(() => _lines.Any(line => line.Contains("Application is shutting down", StringComparison.Ordinal)));
    }

    /// <returns>Its exit code.</returns>
    public async Task<int> EndsAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, patience.Token);
        }
    }

    public void Dispose()
    {
        Http?.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        _lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } url)
        {
            _url.TrySetResult(url.Groups["url"].Value);
        }
    }

    [GeneratedRegex("""Now listening on: (?<url>http://[^\s"]+)""")]
    private static partial Regex Listening();
}
