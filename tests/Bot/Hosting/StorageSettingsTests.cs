using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;

namespace KeyAccountBot.Bot.Tests.Hosting;

public sealed class StorageSettingsTests
{
    private const string Key = "c2VjcmV0c2VjcmV0c2VjcmV0";
    private const string Account = $"AccountName=contoso;AccountKey={Key};EndpointSuffix=core.windows.net";

    [Fact]
    public void Without_a_word_it_is_a_file_beside_the_start()
    {
        var settings = Read(out var problems);

        Assert.Empty(problems);
        Assert.Null(settings.Azure);
        Assert.Equal(Path.GetFullPath("data/keyaccountbot.db"), settings.Path);
    }

    [Theory]
    [InlineData("Storage:ConnectionString", Account, "https://contoso.table.core.windows.net/ (tables Test…)")]
    [InlineData("Storage:AccountUri", "https://contoso.table.core.chinacloudapi.cn", "https://contoso.table.core.chinacloudapi.cn/ (tables Test…)")]
    public void One_setting_switches_to_the_account(string name, string value, string shown)
    {
        var settings = Read(out var problems, (name, value), ("Storage:TablePrefix", "Test"));

        Assert.Empty(problems);
        Assert.Equal(shown, settings.Name);
        Assert.NotNull(settings.Azure);
    }

    [Fact]
    public async Task Where_data_is_half_moved_nobody_is_let_in_until_the_move_is_finished()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        var file = Path.Combine(folder, "bot.db");
        using (var target = SqliteRows.Open(new(file, TimeSpan.FromSeconds(5))))
        {
            await target.TransactAsync(RowTable.Conversations, "move-data", [RowOperation.Insert("unfinished", new() { ["Source"] = "https://contoso" })], default);
            using var rows = Read(out _, ("Storage:Path", file)).OpenRows();

            var fault = await Assert.ThrowsAsync<StorageUnavailableException>(() => rows.TransactAsync(RowTable.Users, "p", [RowOperation.Insert("k", new())], default));
            Assert.Equal(StorageFault.Unfinished, fault.Fault);
            Assert.Contains($"{file} is the target of an unfinished move from https://contoso.", fault.Message, StringComparison.Ordinal);

            await target.TransactAsync(RowTable.Conversations, "move-data", [RowOperation.Delete("unfinished")], default);
            Assert.Empty((await rows.QueryAsync(new(RowTable.Users, "p"), default)).Rows);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("both set", "Storage:ConnectionString", Account, "Storage:AccountUri", "https://contoso.table.core.windows.net")]
    [InlineData("both set", "Storage:ConnectionString", Account, "Storage:Path", "x.db")]
    [InlineData("both set", "Storage:AccountUri", "https://contoso.table.core.windows.net", "Storage:Path", "x.db")]
    [InlineData("not readable", "Storage:ConnectionString", $"AccountKey={Key}")]
    [InlineData("not readable", "Storage:ConnectionString", $"AccountName=contoso;AccountKey=%%{Key}")]
    [InlineData("not readable", "Storage:ConnectionString", $"AccountKey={Key}", "Storage:TablePrefix", "Right")]
    [InlineData("Storage:TablePrefix", "Storage:TablePrefix", "1-2", "Storage:ConnectionString", Account)]
    [InlineData("https address", "Storage:AccountUri", "http://contoso.table.core.windows.net")]
    [InlineData("https address", "Storage:AccountUri", "https://contoso.table.core.windows.net/?sv=2020&sig=secret")]
    [InlineData("https address", "Storage:AccountUri", "contoso")]
    [InlineData("Storage:TablePrefix", "Storage:TablePrefix", "Test")]
    [InlineData("Storage:TablePrefix", "Storage:TablePrefix", "1-2", "Storage:AccountUri", "https://contoso.table.core.windows.net")]
    public void What_is_wrong_is_said_by_the_setting_and_without_the_secret(string problem, params string[] settings)
    {
        Read(out var problems, [.. settings.Chunk(2).Select(pair => (pair[0], pair[1]))]);

        var said = Assert.Single(problems);
        Assert.Contains(problem, said, StringComparison.Ordinal);
        Assert.Contains(settings[0], said, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_prefix_and_a_wrong_account_are_both_named()
    {
        Read(out var problems, ("Storage:ConnectionString", $"AccountKey={Key}"), ("Storage:TablePrefix", "1-2"));

        Assert.Equal(["Storage:TablePrefix", "Storage:ConnectionString"], problems.Select(p => p.Split(' ')[0]));
    }

    [Fact]
    public async Task A_file_that_is_away_at_the_start_does_not_stop_it()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        var inTheWay = Path.Combine(folder, "data");
        await File.WriteAllTextAsync(inTheWay, "a file");
        var rows = Read(out _, ("Storage:Path", Path.Combine(inTheWay, "bot.db"))).OpenRows();
        await Assert.ThrowsAsync<StorageUnavailableException>(() => rows.GetAsync(RowTable.Users, "p", "k", default));

        File.Delete(inTheWay);

        Assert.Null(await rows.GetAsync(RowTable.Users, "p", "k", default));
        (rows as IDisposable)?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static StorageSettings Read(out List<string> problems, params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
        problems = [];
        return StorageSettings.Read(configuration, problems);
    }
}
