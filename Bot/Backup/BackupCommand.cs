using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Bot.Backup;

/// <summary>Copies the SQLite file while the bot runs: <c>backup --to file</c>.</summary>
internal static class BackupCommand
{
    public const string Name = "backup";

    private const string Usage = $"{Name} --to <file that is not there yet>    copies the file that Storage:Path names, also while the bot runs";

    /// <summary>The bot's writes are short; a backup can wait longer for its turn than a person.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>0 when the copy is written, checked and on disk.</returns>
    /// <exception cref="SettingException"/>
    /// <exception cref="StorageUnavailableException"/>
    /// <exception cref="IOException"/>
    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var configuration = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }).Configuration;
        var problems = new List<string>();
        var settings = StorageSettings.ReadBoth(configuration, problems);
        if (settings.Azure is not null)
        {
            problems.Add("The data is in an account of Azure Tables, not in a file. move-data --to sqlite copies it into one.");
        }

        if (configuration.Text("to") is not { } to)
        {
            problems.Add(Usage);
            throw new SettingException(problems);
        }

        if (problems.Count > 0)
        {
            throw new SettingException(problems);
        }

        var target = Path.GetFullPath(to);
        SqliteBackup.Write(new(settings.Path, Patience), target);
        await output.WriteLineAsync($"Copied {settings.Path}{Environment.NewLine}to     {target} ({new FileInfo(target).Length:N0} bytes), and checked.");
        return 0;
    }
}
