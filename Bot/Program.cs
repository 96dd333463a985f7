using KeyAccountBot.Bot.Backup;
using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Moving;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Storage.Rows;

try
{
    switch (args)
    {
        case [MoveDataCommand.Name, .. var rest]:
            return await MoveDataCommand.RunAsync(rest, Console.Out);
        case [BackupCommand.Name, .. var rest]:
            return await BackupCommand.RunAsync(rest, Console.Out);
    }

    // Disposed when all that was begun is done: it closes the storage.
    await using var app = BotApp.Create(args);
    await app.CheckStorageAsync();
    await app.StartAsync();
    await app.GreetAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception e) when (e is SettingException or MethodFileException or StorageUnavailableException or InvalidDataException or IOException)
{
    // What a person can mend is said in words; a stack trace would hide it.
    await Console.Error.WriteLineAsync($"{(args is [BackupCommand.Name, ..] ? "Nothing was copied." : "KeyAccountBot cannot start.")}{Environment.NewLine}{e.Message}");
    return 1;
}
