using System.CommandLine;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bench.RoundTrips;

/// <summary><c>bench -- round-trips</c>: how often each command waits for the storage, on both engines.</summary>
internal static class RoundTripsCommand
{
    public static Command Create()
    {
        Command command = new("round-trips", "Counts the calls and waits of the storage, command by command, on SQLite and on Azurite.");
        command.SetAction(async (_, _) => await Console.Out.WriteLineAsync(await ReportAsync()));
        return command;
    }

    /// <exception cref="Tests.Setup.ToolException">Azurite cannot be installed or started.</exception>
    public static async Task<string> ReportAsync()
    {
        var folder = Directory.CreateTempSubdirectory("round-trips-").FullName;
        try
        {
            var sqlite = await CountAsync([$"--Storage:Path={Path.Combine(folder, "bot.db")}"]);
            var azurite = await Azurite.RunningAsync();
            var azure = await CountAsync([$"--Storage:ConnectionString={azurite.ConnectionString}"]);
            return RoundTripsReport.Write(sqlite, azure);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<CountedTurn>> CountAsync(IEnumerable<string> settings)
    {
        await using var bot = await BotInProcess.StartAsync(settings);
        foreach (var text in Conversation.WarmUp)
        {
            await bot.SayAsync(new(text));
        }

        List<CountedTurn> counted = [];
        foreach (var spoken in Conversation.Counted)
        {
            counted.Add(await bot.SayAsync(spoken));
        }

        return counted;
    }
}
