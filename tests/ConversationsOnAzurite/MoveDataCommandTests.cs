using KeyAccountBot.Bot.Hosting;
using KeyAccountBot.Bot.Moving;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;
using KeyAccountBot.Tests;

namespace KeyAccountBot.Conversations;

/// <summary>The command as an administrator gives it.</summary>
public sealed class MoveDataCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("move-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Data_goes_to_the_account_and_back_and_a_target_in_use_is_refused()
    {
        var account = (await Azurite.RunningAsync()).ConnectionString;
        var prefix = Azurite.NewPrefix();
        await WriteAsync("first.db", "远山");
        await WriteAsync("other.db", "Baltic");

        var there = await RunAsync("azure", "first.db", account, prefix);
        var refused = await RunAsync("azure", "other.db", account, prefix);
        var back = await RunAsync("sqlite", "second.db", account, prefix);

        Assert.Equal((0, 1, 0), (there.Code, refused.Code, back.Code));
        Assert.Matches(@"Deals +1 rows  [0-9a-f]{16}", there.Said);
        Assert.Contains("holds other data", refused.Said, StringComparison.Ordinal);
        Assert.DoesNotContain((await Azurite.RunningAsync()).Key, there.Said + back.Said, StringComparison.Ordinal);
        using var second = SqliteRows.Open(new(File("second.db"), TimeSpan.FromSeconds(5)));
        Assert.Equal("远山", (await second.GetAsync(RowTable.Deals, "p", "k", default))?.GetString("Name"));
    }

    [Theory]
    [InlineData("move-data --to azure", "elsewhere", "UseDevelopmentStorage=true")]
    [InlineData("Name the account", "azure", "")]
    [InlineData("There is no data at", "azure", "UseDevelopmentStorage=true")]
    public async Task A_command_that_cannot_be_followed_says_what_is_missing(string said, string to, string account)
    {
        var problem = await Assert.ThrowsAsync<SettingException>(() => RunAsync(to, "missing.db", account, ""));

        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    private string File(string name) => Path.Combine(_folder, name);

    private async Task WriteAsync(string file, string name)
    {
        using var rows = SqliteRows.Open(new(File(file), TimeSpan.FromSeconds(5)));
        await rows.TransactAsync(RowTable.Deals, "p", [RowOperation.Insert("k", new() { ["Name"] = name })], default);
    }

    private async Task<(int Code, string Said)> RunAsync(string to, string file, string account, string prefix)
    {
        using var said = new StringWriter();
        var code = await MoveDataCommand.RunAsync(
            ["--to", to, $"--Storage:Path={File(file)}", $"--Storage:ConnectionString={account}", $"--Storage:TablePrefix={prefix}"], said);
        return (code, said.ToString());
    }
}
