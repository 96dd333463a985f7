using System.Net;
using System.Text.Json.Nodes;

namespace KeyAccountBot.Bot.Tests.LocalChat;

public sealed class TranscriptTests
{
    private static readonly string Lin = LocalChatHost.Tenant.Person("lin")!.ConversationId;

    [Fact]
    public async Task What_was_said_survives_a_restart_and_ids_go_on()
    {
        string folder = LocalChatHost.NewFolder();
        string first;
        await using (LocalChatHost host = await LocalChatHost.StartAsync(folder))
        {
            (await host.InstallAsync("personal-lin", "lin")).Dispose();
            first = await host.SendAsync(Lin, "欢迎 👋");
        }

        await using LocalChatHost again = await LocalChatHost.StartAsync(folder);
        string second = await again.SendAsync(Lin, "still here");

        IReadOnlyList<JsonObject> lines = await again.TranscriptAsync("personal-lin");
        Assert.Equal(["f:install", first, second], lines.Select(line => (string?)line["id"]));
        Assert.Equal("欢迎 👋", (string?)lines[1]["activity"]!["text"]);
        using HttpResponseMessage install = await again.InstallAsync("personal-lin", "lin");
        Assert.Equal(HttpStatusCode.NoContent, install.StatusCode);
    }

    [Fact]
    public async Task Half_a_line_left_by_a_crash_is_dropped()
    {
        string folder = LocalChatHost.NewFolder();
        await using (LocalChatHost host = await LocalChatHost.StartAsync(folder))
        {
            await host.SendAsync(Lin, "whole");
        }

        await File.AppendAllTextAsync(Path.Combine(folder, "personal-lin.jsonl"), """{"kind":"sent","id":"17""");
        await using LocalChatHost again = await LocalChatHost.StartAsync(folder);
        await again.SendAsync(Lin, "after");

        Assert.Equal(
            ["whole", "after"],
            (await again.TranscriptAsync("personal-lin")).Select(line => (string?)line["activity"]!["text"]));
    }

    [Fact]
    public async Task A_broken_line_stops_the_start_with_file_and_line()
    {
        string folder = LocalChatHost.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "channel.jsonl"), "not a line\n");

        InvalidDataException error = await Assert.ThrowsAsync<InvalidDataException>(() => LocalChatHost.StartAsync(folder));

        Assert.Contains("channel.jsonl(1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_back_is_told_what_it_missed()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        await host.SendAsync(Lin, "one");
        await host.SendAsync(Lin, "two");

        IReadOnlyList<JsonObject> missed = await host.TranscriptAsync("personal-lin", after: 1);
        IReadOnlyList<JsonObject> all = await host.TranscriptAsync("personal-lin", after: 99);

        Assert.Equal(["two"], missed.Select(line => (string?)line["activity"]!["text"]));
        Assert.Equal(2, all.Count);
    }

    [Fact]
    public async Task The_outcome_of_a_post_is_kept()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();
        JsonObject said = await host.SayAsync("personal-lin", "lin", Lin, "help");

        using HttpResponseMessage failed = await host.PostAsync(
            "/local-chat/api/personal-lin/delivery", new JsonObject { ["id"] = said["id"]!.DeepClone(), ["delivered"] = false });

        Assert.Equal(HttpStatusCode.NoContent, failed.StatusCode);
        Assert.Equal(["sent", "failed"], (await host.TranscriptAsync("personal-lin")).Select(line => (string?)line["kind"]));
    }

    [Fact]
    public async Task Many_voices_at_once_get_different_ids()
    {
        await using LocalChatHost host = await LocalChatHost.StartAsync();

        string[] ids = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => host.SendAsync(Lin, $"{number}")));

        Assert.Equal(40, ids.Distinct().Count());
        Assert.Equal(40, (await host.TranscriptAsync("personal-lin")).Count);
    }
}
