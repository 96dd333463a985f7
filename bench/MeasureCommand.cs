using System.CommandLine;
using KeyAccountBot.Bench.Checking;
using KeyAccountBot.Bench.Comparing;
using KeyAccountBot.Bench.Pipelines;
using KeyAccountBot.Bench.Reminders;
using KeyAccountBot.Bench.RoundTrips;
using KeyAccountBot.Bench.Speed;
using KeyAccountBot.Tests.Setup;

namespace KeyAccountBot.Bench;

/// <summary>The command line of what measures; docs/performance.md has the figures.</summary>
internal static class MeasureCommand
{
    private const string Description = """
        Measures the bot; docs/performance.md has the figures. Run it with -c Release.

        And without measuring:
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        RootCommand command = new($"{Description}\n{CheckCommand.Usage}")
        {
            PeersCommand.Create(args), RoundTripsCommand.Create(), PipelineCommand.Create(), RemindersCommand.Create(), SpeedCommand.Create(),
        };
        try
        {
            return await command.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is ToolException or FormatException)
        {
            // What a person can mend is said in words.
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }
}
