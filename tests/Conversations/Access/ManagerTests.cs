using KeyAccountBot.Cards;
using NodaTime;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Who manages the deals of a team, and what that gives.</summary>
public sealed class ManagerTests
{
    [Fact]
    public async Task Owners_manage_until_somebody_is_named_and_then_those_who_are()
    {
        await using var chat = await KestrelAsync();
        var (mara, ben) = (chat.OneToOne(Someone.Mara), chat.OneToOne(Someone.Ben));
        Assert.Contains("Can we win?", (await mara.Says("kestrel")).Text);
        Assert.DoesNotContain("Can we win?", (await ben.Says("kestrel")).Text);

        Assert.Contains("the team's owners are the managers", (await chat.InChannel(Someone.Ben).Says("managers")).Text);
        Assert.Contains("Ben Okafor manages this book now", (await chat.InChannel(Someone.Mara).Says("managers + ben")).Text);
        Assert.Contains("Can we win?", (await ben.Says("kestrel")).Text);
        Assert.Contains("Can we compete?", (await mara.Says("kestrel")).Text);
        Assert.DoesNotContain("Can we win?", mara.Last.Text);

        Assert.Contains("Mara Silva 现在是经理", (await mara.Says("经理 + mara")).Text);
        Assert.Contains("manages this book already", (await mara.Says("managers sales + mara")).Text);
        await (await mara.Says("managers")).Tap("Remove");
        Assert.DoesNotContain("Can we win?", (await ben.Says("kestrel")).Text);
        Assert.Contains("the team's owners do again", (await mara.Says("managers - mara")).Text);
    }

    [Fact]
    public async Task Only_an_owner_names_managers_and_only_members_of_the_team()
    {
        await using var chat = await KestrelAsync();
        Assert.Contains("Only an owner of the team", (await chat.InChannel(Someone.Ben).Says("managers + ben")).Text);
        foreach (var verb in (string[])[Verbs.AddManager, Verbs.RemoveManager])
        {
            var data = ForgedTaps.Data(verb, "");
            data[Inputs.NewMember] = Someone.Ben.ObjectId;
            Assert.Contains("Only an owner of the team", (await chat.OneToOne(Someone.Ben).Forges(verb, data)).Text);
            foreach (var stranger in (Someone[])[Someone.Otto, Someone.Guest, Someone.Mara.Elsewhere])
            {
                Assert.Contains("Only members of this team", (await chat.OneToOne(stranger).Forges(verb, data)).Text);
                Assert.Contains("Only members of this team", (await chat.InChannel(stranger).Forges(verb, data)).Text);
            }
        }

        foreach (var stranger in (Someone[])[Someone.Guest, Someone.Otto])
        {
            var data = ForgedTaps.Data(Verbs.AddManager, "");
            data[Inputs.NewMember] = stranger.ObjectId;
            Assert.Contains("Choose a colleague first", (await chat.OneToOne(Someone.Mara).Forges(Verbs.AddManager, data)).Text);
            Assert.Contains("Only members of this team", (await chat.InChannel(stranger).Says("managers")).Text);
        }

        Assert.Contains("the team's owners are the managers", (await chat.OneToOne(Someone.Mara).Says("managers")).Text);
    }

    [Fact]
    public async Task A_manager_lists_the_deals_of_the_team_one_to_one_page_by_page()
    {
        await using var chat = await KestrelAsync();
        foreach (var number in Enumerable.Range(1, 7))
        {
            await chat.InChannel(Someone.Lin).Says($"new Heron {number}");
        }

        var mara = chat.OneToOne(Someone.Mara);
        Assert.Contains("No deals yet", (await mara.Says("deals")).Text);
        var list = await mara.Says("deals sales");
        Assert.Contains("8 open", list.Text);
        Assert.Contains("Win?", list.Text);
        Assert.Contains("7–8", (await list.Tap("Next page")).Text.Replace("7-8", "7–8", StringComparison.Ordinal));
        Assert.Contains("1 open", (await list.Tap("Find", (Inputs.Filter, "kestrel"))).Text);
        Assert.Contains("No deals yet", (await list.Tap("Find", (Inputs.Book, BookChoice.OwnValue))).Text);
        var colleague = await chat.OneToOne(Someone.Ben).Says("deals sales");
        Assert.Contains("8 open", colleague.Text);
        Assert.DoesNotContain("Win?", colleague.Text);
        foreach (var stranger in (Someone[])[Someone.Otto, Someone.Guest])
        {
            Assert.DoesNotContain("8 open", (await chat.OneToOne(stranger).Says("deals sales")).Text);
        }
    }

    [Fact]
    public async Task Who_is_removed_from_the_team_or_becomes_a_guest_loses_everything_within_minutes()
    {
        await using var chat = await KestrelAsync();
        var mara = chat.OneToOne(Someone.Mara);
        await mara.Says("managers + mara");
        Assert.Contains("Kestrel", (await mara.Says("stage kestrel")).Text);
        var roster = chat.Teams.Roster(Spot.SalesTeam);
        foreach (var role in (string?[])["guest", "anonymous", "somethingNew", null])
        {
            roster.RemoveAll(p => p.ObjectId == Someone.Mara.ObjectId);
            if (role is not null)
            {
                roster.Add(Someone.Mara with { Role = role });
            }

            chat.Clock.Advance(Duration.FromMinutes(6));
            Assert.Contains("No such deal", (await mara.Says("stage kestrel")).Text);
            Assert.DoesNotContain("Kestrel", (await mara.Says("deals sales")).Text);
        }
    }

    [Fact]
    public async Task Somebody_of_another_tenant_in_the_roster_is_an_outsider()
    {
        await using var chat = await KestrelAsync();
        var roster = chat.Teams.Roster(Spot.SalesTeam);
        roster.RemoveAll(p => p.ObjectId == Someone.Ben.ObjectId);
        roster.Add(Someone.Ben.Elsewhere);
        chat.Clock.Advance(Duration.FromMinutes(6));
        Assert.Contains("No such deal", (await chat.OneToOne(Someone.Ben).Says("stage kestrel")).Text);
        Assert.DoesNotContain("Ben Okafor", (await chat.OneToOne(Someone.Lin).Says("members kestrel")).Text);
    }

    [Fact]
    public async Task A_roster_that_gives_no_answer_keeps_the_door_closed_and_the_person_is_answered()
    {
        await using var chat = await KestrelAsync();
        var never = new TaskCompletionSource();
        chat.Teams.RosterGate = never.Task;
        chat.Clock.Advance(Duration.FromMinutes(6));
        Assert.Contains("No such deal", (await chat.OneToOne(Someone.Mara).Says("stage kestrel")).Text);
        Assert.Contains("Kestrel", (await chat.OneToOne(Someone.Lin).Says("stage kestrel")).Text);
        chat.Teams.RosterGate = Task.CompletedTask;
        Assert.Contains("Kestrel", (await chat.OneToOne(Someone.Mara).Says("stage kestrel")).Text);
    }

    private static async Task<Chat> KestrelAsync()
    {
        var chat = await BookTests.InTwoTeamsAsync();
        await chat.InChannel(Someone.Guest, 8).Says("help");
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        return chat;
    }
}
