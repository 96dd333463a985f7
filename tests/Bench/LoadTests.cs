using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using KeyAccountBot.Bench.Load;

namespace KeyAccountBot.Bench.Tests;

/// <summary>The generator's own parts: what it sends, what it reads, how it sums up.</summary>
public sealed class LoadTests
{
    [Theory]
    [InlineData(0.5, 2)]
    [InlineData(0.75, 3)]
    [InlineData(0.99, 4)]
    [InlineData(1, 4)]
    public void The_time_within_which_a_share_was_answered_is_one_that_was_measured(double share, int milliseconds)
    {
        Said[] said = [.. new[] { 3, 1, 4, 2 }.Select(ms => new Said(TimeSpan.FromMilliseconds(ms), 100 * ms))];
        var result = LoadResult.Of(said, TimeSpan.FromSeconds(1), new Quota(4, TimeSpan.FromMinutes(1)));

        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), result.Within(share));
        Assert.Equal((4, 250), (result.Turns, result.ReplyBytes));
    }

    [Fact]
    public void Where_nothing_was_answered_nothing_is_told() =>
        Assert.Equal((0, TimeSpan.Zero), LoadResult.Of([], TimeSpan.Zero, new Quota(1, TimeSpan.Zero)) is var none ? (none.Turns, none.Within(0.5)) : default);

    [Fact]
    public void A_quota_grants_its_turns_and_ends_after_too_many_errors()
    {
        var quota = new Quota(2, TimeSpan.FromHours(1));
        Assert.Equal([true, true, false], Enumerable.Range(0, 3).Select(_ => quota.Take()));

        var failing = new Quota(1_000, TimeSpan.FromHours(1));
        for (var i = 0; i <= 20; i++)
        {
            failing.Failed(new TurnFailedException($"HTTP {500 + i}"));
        }

        Assert.False(failing.Take());
        Assert.Equal("HTTP 500", failing.FirstError);
    }

    [Fact]
    public void An_activity_is_JSON_whatever_is_said()
    {
        var talk = Talk.New();
        using var activity = JsonDocument.Parse(ActivityRequest.Body("http://127.0.0.1:1/emea/", talk, "5 + \"CFO\" <b>\n决策"));

        Assert.Equal("5 + \"CFO\" <b>\n决策", activity.RootElement.GetProperty("text").GetString());
        Assert.Equal(talk.Conversation, activity.RootElement.GetProperty("conversation").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_reply_counts_when_it_is_a_message_to_the_conversation_that_shows_what_it_must()
    {
        using var connector = new Connector();
        using var http = new HttpClient();
        var expected = connector.Expect("a:1x/y", ["right"]);
        await SendAsync("a:1x/y", """{"type":"typing"}""");
        await SendAsync("another", """{"type":"message","text":"right"}""");
        Assert.False(expected.Came.IsCompleted);

        await SendAsync("a:1x/y", """{"type":"message","text":"right"}""");
        Assert.Null((await expected.Came).Wrong);

        var wrong = connector.Expect("a:1x/y", ["right", "card"]);
        await SendAsync("a:1x/y", """{"type":"message","text":"right"}""");
        Assert.Contains("right", (await wrong.Came).Wrong);

        async Task SendAsync(string conversation, string activity)
        {
            using var body = new StringContent(activity, Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri($"{connector.ServiceUrl}v3/conversations/{Uri.EscapeDataString(conversation)}/activities/7"), body);
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            Assert.True(JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.TryGetProperty("id", out _));
        }
    }

    [Theory]
    [InlineData("POST /a HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello", "hello")]
    [InlineData("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=1\r\nlo\r\n0\r\n\r\n", "hello")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "")]
    public async Task Messages_are_read_however_they_arrive(string message, string body)
    {
        foreach (var part in (int[])[1, 7, 4096])
        {
            var (read, status) = await ReadTwiceAsync(message, part);
            Assert.Equal([body, body], read);
            Assert.Equal(message.Split("\r\n")[0], status);
        }
    }

    private static async Task<(List<string> Bodies, string StartLine)> ReadTwiceAsync(string message, int part)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var sender = new TcpClient();
        await sender.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
        using var socket = await listener.AcceptSocketAsync();
        var sending = Task.Run(async () =>
        {
            foreach (var bytes in Encoding.ASCII.GetBytes(message + message).Chunk(part))
            {
                await sender.GetStream().WriteAsync(bytes);
            }

            sender.Close();
        });
        var reader = new HttpReader(socket);
        List<string> bodies = [];
        while (await reader.NextAsync(CancellationToken.None))
        {
            bodies.Add(Encoding.ASCII.GetString(reader.Body.Span));
        }

        await sending;
        return (bodies, reader.Head.StartLine);
    }
}
