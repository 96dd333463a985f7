using System.Net;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Access;

/// <summary>What members, managers and colleagues see of a team's deal, and what a channel never shows.</summary>
public sealed class ChannelTests
{
    private const string Secret = "the CFO's assistant tells us everything";

    private static readonly string[] OneToOneOnly =
        ["Inside support", "Political alignment", "Profitability", "Can we win?", "Win?", Secret, "price alone", "内部支持", "能赢吗"];

    [Fact]
    public async Task A_channel_card_holds_no_confidential_answer_no_note_and_no_light_of_group_3()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.InChannel(Someone.Lin);
        string[] asked = ["kestrel", "deals", "edit kestrel", "stage kestrel R5", "members kestrel", "close kestrel lost", "delete kestrel", "5 +", "help"];
        foreach (var words in asked)
        {
            Clean(await lin.Says(words));
        }

        Clean(await lin.Says("close kestrel lost price alone"));
        Assert.Contains("price alone", (await chat.OneToOne(Someone.Lin).Says("kestrel")).Text);
        foreach (var verb in ForgedTaps.Verbs.Except([Verbs.DeleteDeal]))
        {
            Clean(await lin.Forges(verb, ForgedTaps.Data(verb, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString())));
        }

        Assert.All(lin.Seen, Clean);
    }

    [Theory]
    [InlineData("assess kestrel", false)]
    [InlineData("评估 kestrel", false)]
    [InlineData("assess kestrel", true)]
    public async Task Assess_in_a_shared_chat_goes_to_the_one_to_one_chat(string words, bool group)
    {
        await using var chat = await AssessedAsync();
        var lin = group ? chat.In(Spot.Group, Someone.Lin) : chat.InChannel(Someone.Lin, 2);
        var said = await lin.Says(words);
        Assert.Matches("Sent to you one-to-one|已一对一发给您", said.Text);
        Assert.DoesNotContain("Kestrel", said.Text);
        var alone = chat.OneToOne(Someone.Lin);
        Assert.Matches("Opportunity assessment|商机评估", alone.Last.Text);

        // There the walk goes on, also by typing.
        Assert.Matches("4 Budget: −|4 预算：−", (await alone.Says("4 -")).Text);
    }

    [Fact]
    public async Task Assess_tapped_in_the_channel_leaves_the_channel_card_as_it_is()
    {
        await using var chat = await AssessedAsync();
        var card = await chat.InChannel(Someone.Lin).Says("kestrel");
        Assert.Contains("Sent to you one-to-one", (await card.Tap("Assess")).Text);
        Assert.Contains("group 4 of 4", chat.OneToOne(Someone.Lin).Last.Text);
        Assert.Equal(card.Text, chat.InChannel(Someone.Lin).Last.Text);
    }

    [Fact]
    public async Task A_group_chat_has_no_book_so_everything_about_deals_goes_one_to_one()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.In(Spot.Group, Someone.Lin);
        foreach (var words in (string[])["kestrel", "deals", "edit kestrel", "stage kestrel", "members kestrel", "close kestrel", "delete kestrel", "new Heron"])
        {
            var said = await lin.Says(words);
            Assert.Contains("Sent to you one-to-one", said.Text);
            Assert.DoesNotContain("Kestrel", said.Text + said.Summary);
        }
    }

    [Fact]
    public async Task Members_and_managers_see_everything_one_to_one_and_colleagues_the_channel_view()
    {
        await using var chat = await AssessedAsync();
        foreach (var who in (Someone[])[Someone.Lin, Someone.Mara])
        {
            await chat.InChannel(who, 3).Says("help");
            Assert.Contains("Can we win?", (await chat.OneToOne(who).Says("kestrel")).Text);
            Assert.Contains(Secret, await WalkAsync(chat, who));
        }

        await chat.InChannel(Someone.Ben, 3).Says("help");
        var ben = chat.OneToOne(Someone.Ben);
        var seen = await ben.Says("kestrel");
        Assert.Contains("Can we compete?", seen.Text);
        Clean(seen);
        foreach (var words in (string[])["assess kestrel", "edit kestrel", "stage kestrel R2", "close kestrel lost price", "delete kestrel", "members kestrel", "members kestrel + Ben"])
        {
            var refused = await ben.Says(words);
            Assert.Contains("Only the members of this deal can change it", refused.Text);
            Clean(refused);
        }

        var before = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;

        // The rules of one's own book name every criterion, and hold nothing of any deal.
        string[] ofOwnBook = [Verbs.OpenRules, Verbs.SaveRule, Verbs.SaveThreshold, Verbs.ResetRules];
        foreach (var verb in ForgedTaps.Verbs.Except(ofOwnBook))
        {
            Clean(await ben.Forges(verb, ForgedTaps.Data(verb, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString())));
        }

        Assert.Equal(before, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_closes_the_door_for_all_but_members()
    {
        await using var chat = await AssessedAsync();
        foreach (var who in (Someone[])[Someone.Ben, Someone.Mara])
        {
            await chat.InChannel(who, 3).Says("help");
        }

        await chat.RestartAsync();
        chat.Teams.Refuse = (method, _) => method == "GET" ? HttpStatusCode.ServiceUnavailable : null;
        foreach (var seat in (Seat[])[chat.OneToOne(Someone.Ben), chat.InChannel(Someone.Ben), chat.OneToOne(Someone.Mara), chat.InChannel(Someone.Mara)])
        {
            Assert.Contains("is none of the words I know", (await seat.Says("kestrel")).Text);
            Assert.Contains("No such deal", (await seat.Says("stage kestrel")).Text);
            Assert.Contains("No deals yet", (await seat.Says("deals")).Text);
        }

        Assert.Contains("Kestrel North", (await chat.InChannel(Someone.Lin).Says("deals")).Text);
        Assert.Contains("Can we win?", (await chat.OneToOne(Someone.Lin).Says("kestrel")).Text);
    }

    [Fact]
    public async Task The_old_card_of_a_removed_member_is_refused()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members kestrel + Ben");
        var ben = chat.OneToOne(Someone.Ben);
        var (walk, form) = (await ben.Says("assess kestrel"), await ben.Says("edit kestrel"));
        await lin.Says("members kestrel - Ben");
        chat.Teams.Roster(Spot.SalesTeam).Remove(Someone.Ben);
        await chat.RestartAsync();
        var before = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
        Assert.Contains("This deal is gone", (await walk.Tap("Save & next", (Ask.Us(19), "-"))).Text);
        Assert.Contains("This deal is gone", (await form.Tap("Save", ("Amount", "1"))).Text);
        Assert.Contains("This deal is gone", (await ben.Says("4 -")).Text);
        Assert.Equal(before, (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision);
    }

    [Fact]
    public async Task Notifications_of_shared_chats_name_no_person()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.InChannel(Someone.Lin);
        foreach (var words in (string[])["kestrel", "deals", "members kestrel", "members kestrel + Ben", "members kestrel - Ben", "assess kestrel", "Ben Okafor", "stage kestrel"])
        {
            var summary = (await lin.Says(words)).Summary;
            Assert.False(string.IsNullOrWhiteSpace(summary));
            Assert.DoesNotMatch("Ben|Okafor|Lin|Wei", summary);
        }
    }

    private static void Clean(Shown shown)
    {
        foreach (var secret in OneToOneOnly)
        {
            Assert.DoesNotContain(secret, shown.Text + shown.Summary);
        }
    }

    /// <summary>What a person reads of the third card.</summary>
    private static async Task<string> WalkAsync(Chat chat, Someone who) =>
        (await (await chat.OneToOne(who).Says("kestrel")).Tap("Can we win?")).Text;

    /// <summary>A deal of the team, with everything that must stay out of its channel.</summary>
    private static async Task<Chat> AssessedAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North 3m CNY");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("assess kestrel");
        await lin.Says("1+ 2+ 3+ 4+ 5+ 6+ 7+ 8+ 9+ 10+ 12+ 13- 14- 15- 16+ 17+ 18- 19+");
        await lin.Says($"11 + {Secret}");
        return chat;
    }
}
