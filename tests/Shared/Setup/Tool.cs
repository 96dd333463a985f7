using System.Diagnostics;
using System.Text;

namespace KeyAccountBot.Tests.Setup;

/// <summary>A command-line program that runs to its end.</summary>
internal static class Tool
{
    /// <summary>Runs a program and gives back what it printed.</summary>
    /// <exception cref="ToolException">It is missing, took longer than <paramref name="limit"/>, or ended with another code than 0.</exception>
    public static async Task<string> RunAsync(
        string program, IEnumerable<string> arguments, TimeSpan limit, string folder = "", Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        string command = $"{Path.GetFileName(program)} {string.Join(' ', start.ArgumentList)}";
        using Process process = Start(start, command);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(limit);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(deadline.Token);
            string output = await process.StandardOutput.ReadToEndAsync(deadline.Token) + await errors;
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? output
                : throw new ToolException($"'{command}' ended with code {process.ExitCode}:\n{Tail(output)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new ToolException($"'{command}' was still running after {limit}.");
        }
    }

    /// <summary>The last lines of what a program printed: where it says what went wrong.</summary>
    public static string Tail(string output, int lines = 30) =>
        string.Join('\n', output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').TakeLast(lines));

    private static Process Start(ProcessStartInfo start, string command)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ToolException($"'{command}' could not be started: {e.Message}");
        }
    }
}
