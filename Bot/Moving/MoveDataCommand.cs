using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Moving;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Bot.Moving;

/// <summary>Moves all data from one engine to the other: <c>move-data --to azure</c> or <c>--to sqlite</c>, while no bot runs on either.</summary>
internal static class MoveDataCommand
{
    public const string Name = "move-data";

    private const string Usage = $"""
        {Name} --to azure     from the SQLite file to the account
        {Name} --to sqlite    from the account to the SQLite file
        The file is Storage:Path or its default, the account Storage:ConnectionString or Storage:AccountUri: as settings, or here as --Storage:Path=… .
        """;

    /// <summary>Nobody waits for an answer here, so the service may ask for patience.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <returns>0 when all was moved and checked; 1 when not, and starting it again goes on.</returns>
    /// <exception cref="SettingException"/>
    /// <exception cref="StorageUnavailableException"/>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = Settings(builder.Configuration);
        using var interrupted = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = true;
            interrupted.Cancel();
        };
        using var file = settings.OpenFile();
        var (from, to) = Sides(builder.Configuration["to"]!, settings, file);
        await output.WriteLineAsync($"From {from.Name}{Environment.NewLine}to   {to.Name}");
        try
        {
            await new DataMove(from, to).RunAsync(
                table => output.WriteLine($"  {table.Table,-14}{table.Rows,10} rows  {table.Hash[..16]}"), interrupted.Token);
        }
        catch (Exception e) when (e is MoveRefusedException or StorageUnavailableException or CorruptRowException)
        {
            await output.WriteLineAsync($"Not moved. {e.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            await output.WriteLineAsync("Stopped. Start it again to go on.");
            return 1;
        }

        await output.WriteLineAsync($"Moved: both sides hold the same rows. Now set the bot to {to.Name}; {from.Name} is left as it is.");
        return 0;
    }

    private static StorageSettings Settings(ConfigurationManager configuration)
    {
        var problems = new List<string>();
        var settings = StorageSettings.ReadBoth(configuration, problems);
        if (configuration["to"] is not ("azure" or "sqlite"))
        {
            problems.Add(Usage);
        }
        else if (settings.Azure is null && problems.Count == 0)
        {
            problems.Add("Name the account: Storage:ConnectionString or Storage:AccountUri.");
        }
        else if (configuration["to"] == "azure" && !File.Exists(settings.Path))
        {
            problems.Add($"There is no data at {settings.Path}; Storage:Path names another file.");
        }

        return problems.Count == 0 ? settings with { Azure = settings.Azure! with { Patience = Patience } } : throw new SettingException(problems);
    }

    private static (DataStore From, DataStore To) Sides(string to, StorageSettings settings, SqliteRows file)
    {
        var azure = DataStore.Of(settings.Name, settings.OpenAzure());
        var sqlite = DataStore.Of(settings.Path, file);
        return to == "azure" ? (sqlite, azure) : (azure, sqlite);
    }
}
