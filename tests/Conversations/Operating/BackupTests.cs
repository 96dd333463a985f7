using KeyAccountBot.Bot.Backup;
using KeyAccountBot.Bot.Hosting;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>Backing up and restoring as docs/operating.md says.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backup-").FullName;

    [Fact]
    public async Task A_deal_that_was_lost_is_back_after_the_copy_took_the_place_of_the_file()
    {
        var (file, copy) = (Path.Combine(_folder, "deals.db"), Path.Combine(_folder, "copies", "monday.db"));
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await using var teams = await Teams.StartAsync();
        string[] settings = ["--environment=Development", $"--Storage:Path={file}"];
        using (var bot = await BotProcess.StartAsync(settings))
        {
            (await bot.PostAsync(ProcessTests.Message(teams.Url, "new ACME retrofit", 1))).Dispose();
            Assert.Equal(0, await BackupCommand.RunAsync([$"--Storage:Path={file}", $"--to={copy}"], TextWriter.Null));
            await bot.TerminateAsync();
            Assert.Equal(0, await bot.EndsAsync());
        }

        foreach (var lost in Directory.GetFiles(_folder, "deals.db*"))
        {
            File.Delete(lost);
        }

        File.Copy(copy, file);
        using var restored = await BotProcess.StartAsync(settings);
        (await restored.PostAsync(ProcessTests.Message(teams.Url, "check acme", 2))).Dispose();
        Assert.Contains("ACME retrofit", teams.In("a:lin")[^1].Activity.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Storage:Path=none.db")]
    [InlineData("--to=copy.db", "--Storage:ConnectionString=UseDevelopmentStorage=true")]
    public async Task What_it_lacks_is_said(params string[] args) =>
        await Assert.ThrowsAsync<SettingException>(() => BackupCommand.RunAsync(args, TextWriter.Null));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
