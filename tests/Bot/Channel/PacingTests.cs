using KeyAccountBot.Bot.Channel;
using KeyAccountBot.Bot.Tests.Channel.Support;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using NodaTime;

namespace KeyAccountBot.Bot.Tests.Channel;

/// <summary>The limits on the way to a connector: which calls count where.</summary>
public sealed class PacingTests
{
    [Fact]
    public async Task The_eighth_message_of_a_second_waits_for_its_turn()
    {
        await using var line = await Line.OpenAsync();
        for (var i = 0; i < 8; i++)
        {
            await line.SayAsync();
        }

        Assert.Equal([TimeSpan.FromSeconds(1)], line.Time.Waits);
        Assert.Equal(8, line.Connector.Calls.Count);
    }

    [Fact]
    public async Task What_would_wait_too_long_is_not_sent_and_says_when_it_can_be()
    {
        await using var line = await Line.OpenAsync(instances: 7);
        await line.SayAsync("1");

        // One in two seconds, and eight in thirty.
        for (var i = 2; i <= 8; i++)
        {
            await line.SayAsync($"{i}");
        }

        var busy = await Assert.ThrowsAsync<ChannelBusyException>(() => line.SayAsync("9"));

        Assert.InRange(busy.RetryAfter, Duration.FromSeconds(6), Duration.FromSeconds(30));
        Assert.Equal(8, line.Connector.Calls.Count);
        line.Time.Advance(busy.RetryAfter.ToTimeSpan());
        await line.SayAsync("9");
    }

    [Fact]
    public async Task Threads_of_a_channel_count_together_and_updates_count_as_messages()
    {
        await using var line = await Line.OpenAsync();
        for (var i = 0; i < 4; i++)
        {
            await line.SayAsync(conversation: $"19:deals@thread.tacv2;messageid={i}");
        }

        for (var i = 0; i < 3; i++)
        {
            await line.InAsync(line.Address("19:deals@thread.tacv2;messageid=9"), context =>
                context.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "1", Text = "new" }));
        }

        Assert.Empty(line.Time.Waits);
        await line.SayAsync(conversation: "19:deals@thread.tacv2");
        Assert.Equal([TimeSpan.FromSeconds(1)], line.Time.Waits);
    }

    [Fact]
    public async Task A_chat_is_created_on_the_account_of_its_member_and_a_thread_on_that_of_its_channel()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Always(Answer.Json("""{"id":"a:new"}""", 201));
        for (var i = 0; i < 20; i++)
        {
            await line.CreateAsync(new() { Members = [new ChannelAccount($"29:{i}")], TenantId = "tenant-1" });
        }

        Assert.Empty(line.Time.Waits);
        for (var i = 0; i < 8; i++)
        {
            await line.CreateAsync(new()
            {
                IsGroup = true, Activity = new Activity { Type = ActivityTypes.Message, Text = "weekly" },
                ChannelData = new TeamsChannelData { Channel = new ChannelInfo("19:deals") },
            });
        }

        Assert.Single(line.Time.Waits);
    }

    [Fact]
    public async Task Fifty_calls_a_second_are_all_for_one_tenant()
    {
        await using var line = await Line.OpenAsync();
        for (var i = 0; i < 50; i++)
        {
            await line.SayAsync(conversation: $"a:{i}");
        }

        await line.SayAsync(conversation: "a:x", tenant: "tenant-2");
        Assert.Empty(line.Time.Waits);
        await line.SayAsync(conversation: "a:y");
        Assert.Single(line.Time.Waits);
    }

    [Fact]
    public async Task Every_try_counts()
    {
        await using var line = await Line.OpenAsync();
        line.Connector.Then(Answer.Status(412), Answer.Status(412), Answer.Status(412));

        await line.SayAsync();

        // Four tries were made; a roster is read on another account.
        await line.InAsync(context => TeamsInfo.GetPagedMembersAsync(context));
        Assert.Equal(5, line.Connector.Calls.Count);
        line.Time.Advance(TimeSpan.FromSeconds(10));
        var before = line.Time.Waits.Count;
        for (var i = 0; i < 7; i++)
        {
            await line.SayAsync();
        }

        Assert.Equal(before, line.Time.Waits.Count);
    }
}
