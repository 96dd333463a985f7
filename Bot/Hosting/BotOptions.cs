using System.Globalization;
using KeyAccountBot.Bot.Identity;
using KeyAccountBot.Bot.Operating;

namespace KeyAccountBot.Bot.Hosting;

/// <summary>What the configuration says, read and checked once, at the start.</summary>
/// <param name="MethodsFolder">Full path of a folder with method files; null for the built-in ones alone.</param>
/// <param name="Registration">Null when the bot runs without credentials: then it is in development and on loopback only.</param>
internal sealed record BotOptions(StorageSettings Storage, string? MethodsFolder, Registration? Registration, TenantAllowList Tenants)
{
    private const int MostInstances = 100;

    public bool IsLocal => Registration is null;

    /// <summary>Null when the bot runs without credentials.</summary>
    public string? AppId => Registration?.AppId;

    /// <summary>How many processes of this bot run at the same time: they share what Teams allows one bot.</summary>
    public int Instances { get; init; } = 1;

    /// <summary>There is a collector of metrics.</summary>
    public bool ExportsMetrics { get; init; }

    /// <summary>The folder of the SQLite file, also where another engine is used; the local chat keeps its transcripts there.</summary>
    public string DataFolder => Path.GetDirectoryName(Storage.Path)!;

    /// <exception cref="SettingException">A setting is missing or wrong; the message names all of them.</exception>
    public static BotOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var registration = RegistrationSettings.Read(configuration, problems);
        var tenants = TenantAllowList.Read(configuration, problems);
        problems.AddRange(ListenAddresses.Unreadable(configuration).Select(told =>
            $"No server can listen at {told}. Addresses look like http://*:8080, ports like 8080."));
        if (configuration.Text("MicrosoftAppId") is null)
        {
            if (!environment.IsDevelopment())
            {
                problems.Add("MicrosoftAppId is not set. Without it anybody could speak for anybody, so the bot runs only in Development, on this machine.");
            }

            problems.AddRange(ListenAddresses.Foreign(configuration).Select(address =>
                $"Without MicrosoftAppId the bot listens on this machine only, and {address} can be reached from others."));
        }

        var folder = configuration.Text("Methods:Folder");
        if (folder is not null && !Directory.Exists(folder))
        {
            problems.Add($"Methods:Folder names a folder that does not exist: {Path.GetFullPath(folder)}");
        }

        if (!int.TryParse(configuration.Text("Teams:Instances") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var instances)
            || instances is < 1 or > MostInstances)
        {
            problems.Add($"Teams:Instances must be a whole number from 1 to {MostInstances}: how many processes of this bot run at the same time.");
        }

        var exports = MetricsExport.Read(configuration, problems);
        var storage = StorageSettings.Read(configuration, problems);
        return problems.Count == 0
            ? new(storage, folder is null ? null : Path.GetFullPath(folder), registration, tenants) { Instances = instances, ExportsMetrics = exports }
            : throw new SettingException(problems);
    }
}

/// <summary>The bot cannot start with this configuration.</summary>
internal sealed class SettingException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
