using System.CommandLine;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Bench.Reminders;

/// <summary><c>bench -- reminders</c>: what it costs to find and send what is due among many schedules.</summary>
internal static class RemindersCommand
{
    public static Command Create()
    {
        var schedules = new Option<int>("--schedules") { Description = "How many there are in the large run.", DefaultValueFactory = _ => 1_000_000 };
        var due = new Option<int>("--due") { Description = "How many of them are due in the same minute.", DefaultValueFactory = _ => 10_000 };
        var small = new Option<int>("--few-schedules") { Description = "How many there are in the run it is compared with.", DefaultValueFactory = _ => 10_000 };
        var azureSchedules = new Option<int>("--azure-schedules") { Description = "How many on Azurite, which reads whole tables; 0 for none.", DefaultValueFactory = _ => 2_000 };
        var azureDue = new Option<int>("--azure-due") { Description = "How many of those are due.", DefaultValueFactory = _ => 100 };
        Command command = new("reminders", "Finds and sends what is due among a million schedules on SQLite; on Azurite calls are counted.")
        {
            schedules, due, small, azureSchedules, azureDue,
        };
        command.SetAction(async (parsed, _) =>
        {
            List<ReminderFigures> sqlite = [];
            foreach (var count in new[] { parsed.GetValue(small), parsed.GetValue(schedules) })
            {
                sqlite.Add(await OnSqliteAsync(count, Math.Min(count, parsed.GetValue(due))));
            }

            var azure = parsed.GetValue(azureSchedules) is > 0 and var few ? await OnAzuriteAsync(few, Math.Min(few, parsed.GetValue(azureDue))) : null;
            await Console.Out.WriteLineAsync(RemindersReport.Write(sqlite, azure));
        });
        return command;
    }

    private static async Task<ReminderFigures> OnSqliteAsync(int schedules, int due)
    {
        var folder = Directory.CreateTempSubdirectory("reminders-").FullName;
        try
        {
            return await ReminderRun.MeasureAsync(schedules, due, [$"--Storage:Path={Path.Combine(folder, "bot.db")}"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <exception cref="Tests.Setup.ToolException">Azurite cannot be installed or started.</exception>
    private static async Task<ReminderFigures> OnAzuriteAsync(int schedules, int due)
    {
        var azurite = await Azurite.RunningAsync();
        return await ReminderRun.MeasureAsync(
            schedules, due, [$"--Storage:ConnectionString={azurite.ConnectionString}", $"--Storage:TablePrefix={Azurite.NewPrefix()}"]);
    }
}
