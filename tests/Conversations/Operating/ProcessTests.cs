using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Deals;
using KeyAccountBot.Storage.Rows;
using KeyAccountBot.Storage.Sqlite;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>The bot as an operator starts and stops it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("process-").FullName;

    private string File => Path.Combine(_folder, "deals.db");

    [Fact]
    public async Task Told_to_stop_in_the_middle_of_a_turn_it_saves_and_replies_and_then_ends()
    {
        await using var teams = await Teams.StartAsync();
        var (open, reached) = (new TaskCompletionSource(), new TaskCompletionSource());
        teams.Gate = open.Task;
        teams.Refuse = (_, _) =>
        {
            reached.TrySetResult();
            return null;
        };
        using var bot = await BotProcess.StartAsync(
            "--environment=Development", $"--Storage:Path={File}");
        var posting = bot.PostAsync(NewDeal(teams.Url));
        await reached.Task;
        await bot.TerminateAsync();
        Assert.Empty(teams.In("a:lin"));

        open.SetResult();
        Assert.Equal(0, await bot.EndsAsync());
        Assert.Contains("ACME", Assert.Single(teams.In("a:lin")).Activity.ToJsonString(), StringComparison.Ordinal);
        using var response = await posting;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var rows = SqliteRows.Open(new(File, TimeSpan.FromSeconds(5)));
        var listed = await new BookIndex(rows).ListAsync(new(Someone.Lin.Tenant), BookId.OwnOf(new(Someone.Lin.ObjectId)), null, 10, default);
        Assert.NotNull(await new DealStore(rows, new(rows)).LoadAsync(new(Someone.Lin.Tenant), Assert.Single(listed).Deal, default));
    }

    [Fact]
    public async Task On_data_that_is_half_moved_it_does_not_start_and_names_both_sides()
    {
        using (var target = SqliteRows.Open(new(File, TimeSpan.FromSeconds(5))))
        {
            await target.TransactAsync(RowTable.Conversations, "move-data", [RowOperation.Insert("unfinished", new() { ["Source"] = "https://contoso" })], default);
        }

        using var bot = BotProcess.Begin("--environment=Development", $"--Storage:Path={File}");

        Assert.Equal(1, await bot.EndsAsync());
        Assert.Contains(bot.Output, line => line.Contains($"{File} is the target of an unfinished move from https://contoso.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_production_it_logs_JSON_with_the_number_that_Teams_gave_the_request()
    {
        using var bot = await RegisteredAsync(File);
        using var refused = await bot.PostAsync(NewDeal("https://smba.trafficmanager.net/teams/"), ("MS-CV", "Kx3fQ0aB9kSb.4.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        using var forged = await bot.PostAsync(NewDeal("https://smba.trafficmanager.net/teams/"), ("MS-CV", "Lin Yue & co"));
        await BotProcess.UntilAsync(() => bot.Output.Count(line => line.Contains("was refused", StringComparison.Ordinal)) == 2);
        var lines = bot.Output.Where(line => line.Contains("was refused", StringComparison.Ordinal)).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line => Assert.Equal("Warning", line.GetProperty("LogLevel").GetString()));
        Assert.Contains("Kx3fQ0aB9kSb.4.1", lines[0].GetProperty("Scopes").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Lin Yue", lines[1].GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Output, line => line.Contains("a-secret-of-the-test", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_production_every_line_is_JSON_also_when_the_storage_is_away()
    {
        await System.IO.File.WriteAllTextAsync(File, "a file in the way");
        using var bot = await RegisteredAsync(Path.Combine(File, "deals.db"));
        await BotProcess.UntilAsync(() => bot.Output.Any(line => line.Contains("The storage is away", StringComparison.Ordinal)));
        Assert.All(bot.Output, line => JsonDocument.Parse(line).Dispose());
        using var away = JsonDocument.Parse(bot.Output.Single(line => line.Contains("The storage is away", StringComparison.Ordinal)));
        Assert.Equal("Warning", away.RootElement.GetProperty("LogLevel").GetString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<BotProcess> RegisteredAsync(string path) => BotProcess.StartAsync(
        "--environment=Production",
        $"--Storage:Path={path}",
        "--MicrosoftAppId=0f3e5a9c-41d7-4b6e-8a52-c7d90e1b2f64",
        "--MicrosoftAppPassword=a-secret-of-the-test",
        $"--MicrosoftAppTenantId={Someone.Lin.Tenant}");

    private static JsonObject NewDeal(string serviceUrl) => Message(serviceUrl, "new ACME retrofit", 1);

    internal static JsonObject Message(string serviceUrl, string text, int number) => new()
    {
        ["type"] = "message",
        ["id"] = $"179532800000{number}",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = Someone.Lin.ChannelId, ["aadObjectId"] = Someone.Lin.ObjectId, ["name"] = Someone.Lin.Name },
        ["recipient"] = new JsonObject { ["id"] = "28:3f1d6c0e-7a52-4c1b-9d84-5e6f7a8b9c0d" },
        ["conversation"] = new JsonObject { ["id"] = "a:lin", ["conversationType"] = "personal", ["tenantId"] = Someone.Lin.Tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Someone.Lin.Tenant } },
        ["text"] = text,
    };
}
