using System.Diagnostics;
using System.Text;
using KeyAccountBot.Tests;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Browser.Tests;

/// <summary>
/// One scenario, played by Node.js in a browser. It speaks to this side by lines: <see cref="RestartRequest"/> on its output
/// asks for a killed and started bot, and any line on its input says that this is done.
/// </summary>
internal sealed class Scenario(BrowserFixture setup, BotProcess bot)
{
    private const string RestartRequest = "::restart-bot";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <exception cref="ToolException">The scenario failed; the message has its last lines and those of the bot.</exception>
    public async Task PlayAsync(string name, string language)
    {
        using Process process = Process.Start(StartInfo(name, language))!;
        var output = new StringBuilder();
        using var deadline = new CancellationTokenSource(Limit);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
            while (await process.StandardOutput.ReadLineAsync(deadline.Token) is { } line)
            {
                if (line == RestartRequest)
                {
                    await bot.KillAsync();
                    await bot.StartAsync();
                    await process.StandardInput.WriteLineAsync("restarted");
                    await process.StandardInput.FlushAsync(deadline.Token);
                }
                else
                {
                    output.AppendLine(line);
                }
            }

            output.Append(await errors);
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            throw Failure($"was still running after {Limit}");
        }
        finally
        {
            // Does nothing to one that has ended; a browser must not outlive a scenario that failed.
            process.Kill(entireProcessTree: true);
        }

        if (process.ExitCode != 0)
        {
            throw Failure($"ended with code {process.ExitCode}");
        }

        ToolException Failure(string how) =>
            new($"Scenario {name} ({language}) {how}:\n{Tool.Tail(output.ToString(), 40)}\n\nThe bot's last lines:\n{Tool.Tail(bot.Output)}");
    }

    private ProcessStartInfo StartInfo(string name, string language) => new(setup.Node, ["run.mjs", name, language])
    {
        WorkingDirectory = Repository.Path("tests/Browser"),
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
        Environment =
        {
            ["BOT_URL"] = bot.Address!.GetLeftPart(UriPartial.Authority),
            ["CHROME_PATH"] = setup.Browser,
            ["SCREENSHOTS"] = Repository.Path($"artifacts/screenshots/{name}"),
        },
    };
}
