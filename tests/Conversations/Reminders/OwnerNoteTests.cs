using System.Text.Json.Nodes;

namespace KeyAccountBot.Conversations.Reminders;

/// <summary>What an owner is told one-to-one after the card in the channel.</summary>
public sealed class OwnerNoteTests
{
    [Fact]
    public async Task The_owner_gets_one_note_of_what_the_channel_is_not_told_and_nobody_else_does()
    {
        await using var chat = await WithCoachAsync();
        await chat.UntilAsync(Mondays.First);
        await chat.PumpAsync();
        await chat.PumpAsync();
        var note = Assert.Single(chat.OneToOne(Someone.Ben).Seen, IsNote);
        Assert.Contains("ACME", note.Text, StringComparison.Ordinal);
        Assert.Contains("Your deals on the reminder of Sales", note.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(chat.Teams.In(Spot.SalesTeam), m => m.Activity.ToJsonString().Contains("oach", StringComparison.Ordinal));
        Assert.DoesNotContain("ACME", (string?)chat.Teams.All[^1].Activity["summary"] ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(chat.OneToOne(Someone.Lin).Seen, IsNote);
        Assert.DoesNotContain(await chat.DueAsync(), d => d.Work.Kind == "reminder-note");
    }

    [Fact]
    public async Task Who_wants_none_gets_none_and_may_have_them_back()
    {
        await using var chat = await WithCoachAsync();
        var ben = chat.OneToOne(Someone.Ben);
        await chat.UntilAsync(Mondays.First);
        await chat.PumpAsync();
        await Assert.Single(ben.Seen, IsNote).Tap("No more of these");
        await chat.UntilAsync(Mondays.Week(2));
        await chat.PumpAsync();
        var before = ben.Seen.Count(IsNote);
        Assert.Contains("you get a note", (await ben.Says("remind notes on")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(3));
        await chat.PumpAsync();
        Assert.Equal(before + 1, ben.Seen.Count(IsNote));
        Assert.Contains("不再随频道提醒", (await chat.OneToOne(Someone.Ben, "zh-CN").Says("提醒 附注 关闭")).Text, StringComparison.Ordinal);
        await chat.UntilAsync(Mondays.Week(4));
        await chat.PumpAsync();
        Assert.Equal(before + 1, ben.Seen.Count(IsNote));
    }

    [Fact]
    public async Task A_reminder_of_ones_own_tells_it_already()
    {
        await using var chat = await WithCoachAsync();
        var ben = chat.OneToOne(Someone.Ben);
        await ben.Says("remind Monday 9:00");
        await chat.UntilAsync(Mondays.First);
        await chat.PumpAsync();
        Assert.Contains("ACME", ben.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(ben.Seen, IsNote);
    }

    [Fact]
    public async Task Who_looks_sees_their_own_deals_first_and_no_more_than_the_channel_may()
    {
        await using var chat = await WithCoachAsync();
        await chat.OneToOne(Someone.Lin).Says("new Bridge 1m EUR 2027-06-20");
        await chat.InChannel(Someone.Lin).Says("new Zebra 1m CNY 2026-12-24 vs Norda");
        await chat.UntilAsync(Mondays.First);
        var message = chat.Teams.In(Spot.SalesTeam)[^1];
        var card = message.Activity["attachments"]![0]!["content"]!;
        Assert.Equal(
            new[] { Someone.Ben.ChannelId, Someone.Lin.ChannelId }.Order(StringComparer.Ordinal),
            card["refresh"]!["userIds"]!.AsArray().Select(i => (string)i!).Order(StringComparer.Ordinal));
        var common = Assert.Single(chat.Reminders());
        Assert.Matches("(?s)Needs somebody.*ACME.*Zebra", common.Text);
        var lins = await RefreshAsync(chat, Someone.Lin, message, card);
        Assert.Matches("(?s)Needs you.*Zebra.*Needs others.*ACME", lins.Text);
        Assert.DoesNotContain("oach", lins.Text, StringComparison.Ordinal);

        // A tap of Ben's stands on the card of everybody, and on Lin's when she looks again.
        await common.Tap("No");
        Assert.Contains("No — Ben Okafor", Assert.Single(chat.Reminders()).Text, StringComparison.Ordinal);
        Assert.Contains("No — Ben Okafor", (await RefreshAsync(chat, Someone.Lin, message, card)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_old_or_not_for_them_leaves_the_card_and_disturbs_nobody()
    {
        await using var chat = await Mondays.SetUpAsync();
        await chat.UntilAsync(Mondays.First);
        var channel = chat.In(Mondays.General, Someone.Guest);
        var before = chat.Teams.All.Count;
        foreach (var occurrence in new[] { Mondays.First, Mondays.Week(9) })
        {
            var invoke = channel.Invoke("1", "remind.view", new JsonObject { ["verb"] = "remind.view", ["r"] = $"{occurrence.ToUnixTimeMilliseconds()}" });
            invoke["value"]!["trigger"] = "automatic";
            var answer = await channel.PostsAsync(invoke);
            Assert.Equal("application/vnd.microsoft.error", (string?)answer!["type"]);
        }

        Assert.Equal(before, chat.Teams.All.Count);
    }

    private static bool IsNote(Shown shown) => shown.Text.Contains("Beside the reminder", StringComparison.Ordinal) || shown.Text.Contains("随提醒附上", StringComparison.Ordinal);

    private static Task<Shown> RefreshAsync(Chat chat, Someone who, Message message, JsonNode card)
    {
        var (seat, action) = (chat.In(Mondays.General, who), card["refresh"]!["action"]!);
        var invoke = seat.Invoke(message.Id, (string?)action["verb"], action["data"]);
        invoke["value"]!["trigger"] = "automatic";
        return seat.Taps(invoke, message.Id);
    }

    /// <summary>Late, and with a coach of whom nothing is known: no channel is told.</summary>
    private static async Task<Chat> WithCoachAsync()
    {
        var chat = await Mondays.SetUpAsync();
        var ben = chat.OneToOne(Someone.Ben);
        await ben.Says("coach ACME + Rao Kim, project head");
        await chat.InChannel(Someone.Ben).Says("stage ACME R4B");
        await chat.InChannel(Someone.Ben).Says("they asked for it");
        return chat;
    }
}
