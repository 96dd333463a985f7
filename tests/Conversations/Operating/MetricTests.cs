using System.Collections.Concurrent;
using System.Net;
using System.Text;
using KeyAccountBot.Bot.Operating;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace KeyAccountBot.Conversations.Operating;

/// <summary>What the bot tells of itself in numbers, and that none of it is about a person.</summary>
public sealed class MetricTests
{
    [Fact]
    public async Task Turns_are_told_by_kind_and_by_how_they_ended()
    {
        await using var chat = await Chat.StartAsync();
        using var measured = chat.Measure();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Installs();
        await lin.Says("new ACME");
        var walk = await lin.Says("assess acme");
        await walk.Tap("Save", (Ask.Us(1), "+"));

        // The second: the conversation itself.
        chat.Rows.FailAt(2);
        await lin.Says("check acme");
        string[] expected =
        [
            "kind=installation outcome=answered", "kind=message outcome=answered", "kind=message outcome=answered",
            "kind=card outcome=answered", "kind=message outcome=no_storage",
        ];
        Assert.Equal(expected, measured.Of(TurnMeter.Duration).Select(m => m.Tags));
    }

    [Fact]
    public async Task A_reply_that_Teams_was_too_busy_for_is_told_until_it_is_sent()
    {
        await using var chat = await Chat.StartAsync();
        using var measured = chat.Measure();
        var lin = chat.OneToOne(Someone.Lin);
        chat.Teams.Refuse = (_, _) => HttpStatusCode.TooManyRequests;
        await lin.PostsAsync(lin.Message("new ACME"));
        chat.Clock.Advance(Duration.FromMinutes(6));
        await chat.PumpAsync();
        chat.Teams.Refuse = (_, _) => null;
        chat.Clock.Advance(Duration.FromMinutes(10));
        await chat.PumpAsync();
        Assert.Equal(
            ["kind=reply outcome=kept", "kind=reply outcome=put_off", "kind=reply outcome=done"], measured.Of(DueMeter.Work).Select(m => m.Tags));
        Assert.Contains(measured.Of(ChannelMeter.CallDuration), m => m.Tags.EndsWith("status=429", StringComparison.Ordinal));
        Assert.Contains(measured.Of(ChannelMeter.WaitDuration), m => m.Tags == "reason=repeat");
    }

    [Fact]
    public async Task No_measurement_names_a_person_a_deal_or_a_conversation()
    {
        await using var chat = await Chat.StartAsync();
        using var measured = chat.Measure();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        await chat.InChannel(Someone.Ben).Says("deals");
        var deal = await chat.DealAsync(Someone.Lin);
        string[] secrets = ["ACME", Someone.Lin.Name, Someone.Lin.ObjectId, Someone.Lin.ChannelId, Someone.Lin.Tenant, lin.Place, Spot.SalesTeam, deal.Id.ToString()];
        Assert.NotEmpty(measured.All);
        Assert.DoesNotContain(measured.All, m => secrets.Any(s => m.Tags.Contains(s, StringComparison.OrdinalIgnoreCase)));
        Assert.InRange(measured.All.Select(m => m.Tags).Distinct().Count(), 1, 40);
    }

    [Fact]
    public async Task With_a_collector_everything_is_sent_to_it()
    {
        var got = new ConcurrentQueue<string>();
        await using var collector = await CollectorAsync(got);
        var chat = await Chat.StartAsync(settings: [$"--{MetricsExport.Endpoint}={collector.Urls.Single()}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"]);
        await chat.OneToOne(Someone.Lin).Says("new ACME");
        await chat.DisposeAsync();
        var sent = string.Concat(got);
        string[] names = [TurnMeter.Duration, TurnMeter.StorageCalls, ChannelMeter.CallDuration, "keyaccountbot.storage.call.duration", "http.server.request.duration"];
        Assert.All(names, name => Assert.Contains(name, sent, StringComparison.Ordinal));
        Assert.Contains("keyaccountbot", sent, StringComparison.Ordinal);
        Assert.DoesNotContain("ACME", sent, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<string> got)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = builder.Build();
        collector.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            got.Enqueue(Encoding.Latin1.GetString(body.ToArray()));
        });
        await collector.StartAsync();
        return collector;
    }
}
