namespace KeyAccountBot.Bot.Hosting;

/// <summary>What the configuration says, read and checked once, at the start.</summary>
/// <param name="MethodsFolder">Full path of a folder with method files; null for the built-in ones alone.</param>
/// <param name="AppId">Null when the bot runs without credentials: then it is in development and on loopback only.</param>
internal sealed record BotOptions(StorageSettings Storage, string? MethodsFolder, string? AppId)
{
    public bool IsLocal => AppId is null;

    /// <summary>The folder of the SQLite file, also where another engine is used; the local chat keeps its transcripts there.</summary>
    public string DataFolder => Path.GetDirectoryName(Storage.Path)!;

    /// <exception cref="SettingException">A setting is missing or wrong; the message names all of them.</exception>
    public static BotOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var appId = Value(configuration, "MicrosoftAppId");
        if (appId is null && !environment.IsDevelopment())
        {
            problems.Add("MicrosoftAppId is not set. Without it anybody could speak for anybody, so the bot runs only in Development, on this machine.");
        }

        if (appId is not null && !Guid.TryParse(appId, out _))
        {
            problems.Add("MicrosoftAppId is no GUID. It is the application (client) id of the bot's registration.");
        }

        var folder = Value(configuration, "Methods:Folder");
        if (folder is not null && !Directory.Exists(folder))
        {
            problems.Add($"Methods:Folder names a folder that does not exist: {Path.GetFullPath(folder)}");
        }

        var storage = StorageSettings.Read(configuration, problems);
        return problems.Count == 0
            ? new(storage, folder is null ? null : Path.GetFullPath(folder), appId)
            : throw new SettingException(problems);
    }

    private static string? Value(IConfiguration configuration, string name) =>
        string.IsNullOrWhiteSpace(configuration[name]) ? null : configuration[name];
}

/// <summary>The bot cannot start with this configuration.</summary>
internal sealed class SettingException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));
