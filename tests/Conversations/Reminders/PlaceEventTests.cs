using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>A team or a channel that is renamed, moved, archived, deleted or restored.</summary>
public sealed class PlaceEventTests
{
    private const string Channel = "19:aa11bb22cc33@thread.tacv2";
    private static readonly Spot Other = new("channel", Channel, Spot.SalesTeam);

    [Fact]
    public async Task A_renamed_team_stands_on_the_card_by_its_new_name()
    {
        await using var chat = await Mondays.SetUpAsync();
        var activity = Event("teamRenamed", chat);
        activity["channelData"]!["team"]!["name"] = "Key Accounts";
        await chat.In(Mondays.General, Someone.Mara).PostsAsync(activity);
        await chat.UntilAsync(Mondays.First);
        Assert.Contains("Key Accounts", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_channel_is_the_same_channel()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.In(Mondays.General, Someone.Mara).PostsAsync(Event("channelRenamed", chat, Spot.SalesTeam));
        await chat.UntilAsync(Mondays.First);
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task A_deleted_channel_is_left_alone_and_a_restored_one_is_reminded_again()
    {
        await using var chat = await Mondays.SetUpAsync();
        var other = chat.In(Other, Someone.Ben);
        await other.Says("remind Monday 9:00");
        await other.PostsAsync(Event("channelDeleted", chat, Channel));
        var before = other.Seen.Count;
        await chat.UntilAsync(Mondays.First);
        Assert.Equal((1, before), (chat.Reminders().Count, other.Seen.Count));
        await other.PostsAsync(Event("channelRestored", chat, Channel));
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Equal((2, before + 1), (chat.Reminders().Count, other.Seen.Count));
    }

    [Theory]
    [InlineData("teamDeleted")]
    [InlineData("teamHardDeleted")]
    public async Task A_deleted_team_has_no_reminders_also_when_it_is_restored_until_one_is_set_up(string gone)
    {
        await using var chat = await Mondays.SetUpAsync();
        var channel = chat.In(Mondays.General, Someone.Mara);
        await channel.PostsAsync(Event(gone, chat));
        Assert.Empty(await chat.PlannedAsync());
        await chat.UntilAsync(Mondays.First);
        await channel.PostsAsync(Event("teamRestored", chat));
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Empty(chat.Reminders());
        await chat.InChannel(Someone.Ben).Says("remind Monday 9:00");
        await chat.UntilAsync(Mondays.Week(3));
        Assert.Contains("ACME", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_team_that_is_restored_goes_on()
    {
        await using var chat = await Mondays.SetUpAsync();
        var channel = chat.In(Mondays.General, Someone.Mara);
        await channel.PostsAsync(Event("teamArchived", chat));
        await chat.UntilAsync(Mondays.First);
        Assert.Empty(chat.Reminders());
        await channel.PostsAsync(Event("teamRestored", chat));
        await chat.UntilAsync(Mondays.Week(2));
        Assert.Single(chat.Reminders());
    }

    [Fact]
    public async Task A_team_that_Teams_moved_is_reminded_at_its_new_address()
    {
        await using var chat = await Mondays.SetUpAsync();
        var channel = chat.In(Mondays.General, Someone.Mara);
        await channel.PostsAsync(channel.Installation());
        var moved = chat.InChannel(Someone.Ben).Message("deals");
        moved["serviceUrl"] = chat.Teams.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        await chat.InChannel(Someone.Ben).PostsAsync(moved);
        chat.Teams.Calls.Clear();
        await chat.UntilAsync(Mondays.First);
        Assert.Equal("localhost", Assert.Single(chat.Teams.Calls, c => c.Path.EndsWith($"{Spot.SalesTeam}/activities", StringComparison.Ordinal)).Host);
    }

    private static JsonObject Event(string type, Chat chat, string? channel = null)
    {
        var activity = chat.In(Mondays.General, Someone.Mara).Activity("conversationUpdate");
        activity["channelData"]!["eventType"] = type;
        if (channel is not null)
        {
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel, ["name"] = "Bids" };
        }

        return activity;
    }
}
