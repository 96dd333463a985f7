using System.Text.Json.Nodes;
using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Guests, other teams and other tenants learn nothing, not even that a deal exists.</summary>
public sealed class OutsiderTests
{
    private static readonly string[] Commands =
    [
        "{0}", "deals", "deals {0}", "assess {0}", "edit {0}", "stage {0}", "stage {0} R2 because", "members {0}", "members {0} + Gus",
        "close {0} lost no budget", "delete {0}", "reopen {0}", "assess", "delete",
    ];

    public static TheoryData<string> Outsiders => new(
        "guest in the channel", "guest one-to-one", "guest in a group chat", "other team in its channel", "other team one-to-one",
        "other tenant one-to-one", "other tenant in the same channel", "colleague in the channel of another team");

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task Every_command_answers_as_if_there_were_no_such_deal(string who)
    {
        await using var chat = await TeamDealsAsync();
        var outsider = SeatOf(chat, who);

        // A guest speaks in the channel first: that the bot met somebody there proves nothing.
        await outsider.Says("help");
        var before = await StateAsync(chat);
        foreach (var command in Commands)
        {
            var about = await outsider.Says(string.Format(null, command, "Kestrel"));
            var unknown = await outsider.Says(string.Format(null, command, "Quorvex"));
            Assert.Equal(unknown.Text, about.Text.Replace("Kestrel", "Quorvex", StringComparison.Ordinal));
            var alone = outsider.Chat.OneToOne(PersonOf(who)).Seen;
            Assert.All([about, .. alone], LearnsNothing);
        }

        Assert.Equal(before, await StateAsync(chat));
    }

    [Theory]
    [MemberData(nameof(Outsiders))]
    public async Task A_forged_card_with_the_right_id_gets_no_more_than_one_with_a_made_up_id(string who)
    {
        await using var chat = await TeamDealsAsync();
        var deal = (await chat.StoredAsync(Someone.Lin, Spot.SalesTeam))[0];
        var outsider = SeatOf(chat, who);
        var before = await StateAsync(chat);
        foreach (var verb in ForgedTaps.Verbs)
        {
            var real = await outsider.Forges(verb, ForgedTaps.Data(verb, deal.Id.ToString()));
            var madeUp = await outsider.Forges(verb, ForgedTaps.Data(verb, "0190b6f0-1111-7222-8333-444455556666"));
            Assert.Equal(madeUp.Text, real.Text);
            Assert.All([real, .. chat.OneToOne(PersonOf(who)).Seen], LearnsNothing);
        }

        Assert.Equal(before, await StateAsync(chat));
    }

    [Fact]
    public async Task Nobody_is_proposed_as_a_member_who_is_in_no_common_team()
    {
        await using var chat = await TeamDealsAsync();
        var otto = chat.OneToOne(Someone.Otto);
        await chat.In(Spot.Thread(1, Spot.OtherTeam), Someone.Otto).Says("help");
        await otto.Says("new Solo");
        var members = await otto.Says("members solo");
        Assert.Contains("Nobody can be added here", members.Text);
        Assert.Contains("No colleague called “Lin”", (await otto.Says("members solo + Lin")).Text);
        var forged = members.Data("Deal");
        (forged[Payload.Verb], forged[Inputs.NewMember]) = (Verbs.AddMember, Someone.Lin.ObjectId);
        Assert.Contains("Choose a colleague first", (await otto.Forges(Verbs.AddMember, forged)).Text);
        Assert.Empty((await chat.DealAsync(Someone.Otto)).Members);
    }

    [Fact]
    public async Task A_list_of_several_pages_gives_a_guest_not_even_their_number()
    {
        await using var chat = await TeamDealsAsync();
        foreach (var number in Enumerable.Range(1, 8))
        {
            await chat.InChannel(Someone.Lin).Says($"new Kestrel {number}");
        }

        Assert.Contains("10 open", (await chat.InChannel(Someone.Ben).Says("deals")).Text);
        var list = await chat.InChannel(Someone.Guest).Says("deals");
        Assert.Contains("No deals yet", list.Text);
        Assert.False(list.Has("Next page"));
    }

    [Fact]
    public async Task A_guest_opens_no_deal_in_the_book_of_the_team()
    {
        await using var chat = await TeamDealsAsync();
        var guest = chat.InChannel(Someone.Guest);
        Assert.Contains("Only members of this team", (await guest.Says("new Heron")).Text);
        Assert.Contains("Only members of this team", (await guest.Forges(Verbs.CreateDeal, NewHeron())).Text);
        Assert.Equal(2, (await chat.StoredAsync(Someone.Lin, Spot.SalesTeam)).Count);
    }

    [Fact]
    public async Task A_forged_member_is_added_only_if_the_roster_knows_the_colleague()
    {
        await using var chat = await TeamDealsAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var deal = (await chat.StoredAsync(Someone.Lin, Spot.SalesTeam))[0];
        foreach (var stranger in (Someone[])[Someone.Guest, Someone.Otto])
        {
            var data = ForgedTaps.Data(Verbs.AddMember, deal.Id.ToString());
            data[Inputs.NewMember] = stranger.ObjectId;
            Assert.Contains("Choose a colleague first", (await lin.Forges(Verbs.AddMember, data)).Text);
        }

        Assert.Empty((await chat.StoredAsync(Someone.Lin, Spot.SalesTeam))[0].Members);
    }

    [Fact]
    public async Task Who_left_the_team_sees_neither_its_deals_nor_its_people()
    {
        await using var chat = await TeamDealsAsync();
        var ben = chat.OneToOne(Someone.Ben);
        await chat.InChannel(Someone.Ben).Says("help");
        await ben.Says("new Solo");
        Assert.Contains("Lin Wei", (await ben.Says("members solo")).Text);
        Assert.Contains("Kestrel North", (await ben.Says("stage kestrel")).Text);
        chat.Teams.Roster(Spot.SalesTeam).Remove(Someone.Ben);
        await chat.RestartAsync();
        Assert.DoesNotContain("Lin Wei", (await ben.Says("members solo")).Text);
        LearnsNothing(await ben.Says("stage kestrel"));
    }

    private static void LearnsNothing(Shown shown)
    {
        foreach (var secret in (string[])["Kestrel North", "Kestrel South", "Kestrel Mills", "Lin Wei", "Norda", "Ben Okafor", "1 open", "2 open", "3 open"])
        {
            Assert.DoesNotContain(secret, shown.Text + shown.Summary);
        }
    }

    private static JsonObject NewHeron()
    {
        var data = ForgedTaps.Data(Verbs.CreateDeal, "");
        data[Inputs.Name] = "Heron";
        return data;
    }

    private static Someone PersonOf(string who) => who.Split(' ') switch
    {
        ["guest", ..] => Someone.Guest,
        ["other", "tenant", ..] => Someone.Lin.Elsewhere,
        _ => Someone.Otto,
    };

    private static Seat SeatOf(Chat chat, string who) => who switch
    {
        "guest in the channel" or "other tenant in the same channel" or "colleague in the channel of another team" => chat.InChannel(PersonOf(who)),
        "guest in a group chat" => chat.In(Spot.Group, Someone.Guest),
        "other team in its channel" => chat.In(Spot.Thread(1, Spot.OtherTeam), Someone.Otto),
        _ => chat.OneToOne(PersonOf(who)),
    };

    /// <summary>Lin's two deals of the team and one of her own.</summary>
    private static async Task<Chat> TeamDealsAsync()
    {
        var chat = await Chat.StartAsync();
        var channel = chat.InChannel(Someone.Lin);
        await channel.Says("new Kestrel North 3m CNY @ Kestrel Mills vs Norda");
        await channel.Says("new Kestrel South 2m CNY");
        await chat.OneToOne(Someone.Lin).Says("new Kestrel Private 1m CNY");
        await chat.InChannel(Someone.Guest, 7).Says("help");
        return chat;
    }

    private static async Task<IEnumerable<string>> StateAsync(Chat chat) =>
        (await chat.StoredAsync(Someone.Lin)).Select(d => $"{d.Header.Name} {d.Revision} {d.Members.Count}");
}
