using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Channel.Support;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using NodaTime;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>When a call is made again, how long that takes, and when it is not.</summary>
public sealed class RepetitionTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_passes_is_not_seen(int status)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Refusal(status, "Whatever"));

        await line.SayAsync("good morning");

        Assert.Equal(["good morning", "good morning"], line.Connector.Calls.Select(c => c.Said));
        Assert.InRange(Assert.Single(line.Time.Waits), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Waits_grow_differ_and_end()
    {
        var first = new HashSet<TimeSpan>();
        for (var i = 0; i < 5; i++)
        {
            await using var line = await Line.OpenAsync();
            line.Connector.Always(Answer.Status(412));

            await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync());

            Assert.True(line.Time.Waited <= TimeSpan.FromSeconds(5));
            first.Add(line.Time.Waits[0]);
        }

        Assert.True(first.Count > 1, "All instances would come back at the same moment.");
    }

    [Fact]
    public async Task Retry_after_is_waited_for_in_seconds_and_as_a_date()
    {
        await using var line = await Line.OpenAsync();
        var begun = line.Time.GetUtcNow();
        var date = (begun + TimeSpan.FromSeconds(4)).ToString("R", CultureInfo.InvariantCulture);
        line.Connector.Then(Answer.Refusal(429, retryAfter: "1"), Answer.Refusal(503, retryAfter: date));

        await line.SayAsync();

        // Not at the very moment: whoever else was told the same would come then too.
        Assert.Equal(2, line.Time.Waits.Count);
        Assert.InRange(line.Time.Waits[0], TimeSpan.FromSeconds(1) + TimeSpan.FromTicks(1), TimeSpan.FromSeconds(1.25));
        Assert.InRange(line.Time.GetUtcNow() - begun, TimeSpan.FromSeconds(4) + TimeSpan.FromTicks(1), TimeSpan.FromSeconds(4.25));
        Assert.Equal(3, line.Connector.Calls.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Sun, 22 Nov 2026 00:00:00 GMT")]
    [InlineData("soon")]
    public async Task A_retry_after_that_says_nothing_is_as_none(string retryAfter)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Refusal(429, retryAfter: retryAfter));

        await line.SayAsync();

        Assert.InRange(Assert.Single(line.Time.Waits), TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_longer_one_is_not_waited_for_but_told(int status)
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(Answer.Refusal(status, "Throttled", "30"));

        var busy = await Assert.ThrowsAsync<ChannelBusyException>(() => line.SayAsync());

        Assert.Equal((Duration.FromSeconds(30), false), (busy.RetryAfter, busy.MayHaveArrived));
        Assert.Equal(Duration.FromSeconds(30), ChannelError.Of(busy, default)!.RetryAfter);
        Assert.Single(line.Connector.Calls);
        Assert.Empty(line.Time.Waits);
    }

    [Fact]
    public async Task All_calls_of_a_turn_share_its_time()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Refusal(429, retryAfter: "3"), Answer.Sent, Answer.Refusal(429, retryAfter: "3"));

        await line.InAsync(async context =>
        {
            await context.SendActivityAsync("one");
            await Assert.ThrowsAsync<ChannelBusyException>(() => context.SendActivityAsync("two"));

            // A message to somebody else, sent within the turn, is no way around that.
            line.Connector.Then(Answer.Refusal(429, retryAfter: "3"));
            await Assert.ThrowsAsync<ChannelBusyException>(() => line.SayAsync("three", "a:other"));
        });

        line.Connector.Then(Answer.Refusal(429, retryAfter: "3"));
        await line.SayAsync("in another turn");
    }

    [Fact]
    public async Task Tries_that_take_long_leave_less_time_for_more()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(context =>
        {
            line.Time.Advance(TimeSpan.FromSeconds(2));
            return Answer.Status(412)(context);
        });

        await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync());

        Assert.Equal(2, line.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_message_is_not_sent_again_when_the_connection_dies_and_everything_else_is()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Dies);
        var error = ChannelError.Of(await Assert.ThrowsAsync<HttpRequestException>(() => line.SayAsync()), default);
        Assert.Equal((ChannelRemedy.RetryLater, true), (error!.Remedy, error.MayHaveArrived));
        Assert.Single(line.Connector.Calls);

        line.Connector.Then(Answer.Dies);
        await line.InAsync(context => context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "1", Text = "new" }));
        line.Connector.Then(Answer.Dies);
        await line.InAsync(context => context.DeleteActivityAsync("1"));
        Assert.Equal(["POST", "PUT", "PUT", "DELETE", "DELETE"], line.Connector.Calls.Select(c => c.Method));
    }

    [Fact]
    public async Task A_message_that_was_taken_is_not_sent_again_when_the_answer_breaks_off()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.DiesHalfWay);

        var error = ChannelError.Of(await Assert.ThrowsAsync<HttpRequestException>(() => line.SayAsync()), default);

        Assert.True(error!.MayHaveArrived);
        Assert.Single(line.Connector.Calls);
    }

    [Fact]
    public async Task A_roster_that_breaks_off_is_read_again()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.DiesHalfWay, Answer.Json("""{"id":"29:user","name":"Lin"}"""));

        await line.InAsync(async context => Assert.Equal("Lin", (await TeamsInfo.GetMemberAsync(context, "29:user")).Name));

        Assert.Equal(2, line.Connector.Calls.Count);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_tried_again_because_nothing_was_sent()
    {
        await using var line = await Line.OpenAsync();
        using var taken = new Socket(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var nobody = line.Address() with { ServiceUrl = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndPoint!).Port}" };

        var gone = await Assert.ThrowsAsync<HttpRequestException>(() => line.InAsync(nobody, context => context.SendActivityAsync("hello")));

        Assert.Equal((ChannelRemedy.RetryLater, false), (ChannelError.Of(gone, default)!.Remedy, ChannelError.Of(gone, default)!.MayHaveArrived));
        Assert.Equal(3, line.Time.Waits.Count);
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_given_up_and_not_repeated()
    {
        await using var line = await Line.OpenAsync(timeout: TimeSpan.FromMilliseconds(300));
        line.Connector.Always(Answer.Dawdles);

        var late = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => line.SayAsync());

        Assert.Equal((ChannelRemedy.RetryLater, true), (ChannelError.Of(late, default)!.Remedy, ChannelError.Of(late, default)!.MayHaveArrived));
        Assert.Single(line.Connector.Calls);
    }

    [Fact]
    public async Task What_may_have_arrived_stays_so_when_the_repetition_finds_Teams_busy()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Status(504), Answer.Refusal(429, retryAfter: "60"));

        var update = new Activity { Type = ActivityTypes.Message, Id = "1", Text = "new" };
        var busy = await Assert.ThrowsAsync<ChannelBusyException>(() => line.InAsync(context => context.UpdateActivityAsync(update)));

        Assert.True(busy.MayHaveArrived);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Redirect($"{line.Connector.Url}/elsewhere"));

        await Assert.ThrowsAsync<ErrorResponseException>(() => line.SayAsync());

        Assert.Single(line.Connector.Calls);
    }

    [Fact]
    public async Task A_burst_that_finds_Teams_busy_is_sent_completely_and_once_each()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Enumerable.Range(0, 3).Select(_ => Answer.Refusal(429, "Throttled", "1")));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => line.SayAsync($"{i}", $"a:{i}")));

        Assert.Equal(9, line.Connector.Calls.Count);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], line.Connector.Calls.Select(c => c.Said).Distinct().Order());
    }
}
