using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Conversations.Access;

/// <summary>Where a deal lives: chosen when it is opened, changed with <c>move</c>.</summary>
public sealed class BookTests
{
    [Fact]
    public async Task The_form_offers_the_own_book_and_the_teams_of_the_person_only()
    {
        await using var chat = await InTwoTeamsAsync();
        var form = await chat.OneToOne(Someone.Lin).Says("new");
        Assert.Equal(BookChoice.OwnValue, form.Value("Where"));
        foreach (var team in (string[])["Sales", "Service North"])
        {
            Assert.Contains(team, form.Text);
        }

        Assert.Contains("The deal is open in the book of Service North", (await form.Tap("Save", ("Deal", "Heron"), ("Where", Spot.OtherTeam))).Text);
        Assert.Equal(BookId.OfTeam(Spot.OtherTeam), (await chat.DealAsync(Someone.Lin, Spot.OtherTeam)).Book);
        Assert.DoesNotContain("Where", (await chat.InChannel(Someone.Lin).Says("new")).Text);
        Assert.DoesNotContain("Sales", (await chat.OneToOne(Someone.Otto).Says("new")).Text);
    }

    [Fact]
    public async Task A_forged_choice_of_a_team_opens_nothing_and_keeps_what_was_typed()
    {
        await using var chat = await InTwoTeamsAsync();
        var data = ForgedTaps.Data(Verbs.CreateDeal, "");
        data[Inputs.Name] = "Heron";
        var refused = await chat.OneToOne(Someone.Otto).Forges(Verbs.CreateDeal, data);
        Assert.Contains("You are not in that team", refused.Text);
        Assert.Equal("Heron", refused.Value("Deal"));
        Assert.Empty(await chat.StoredAsync(Someone.Lin, Spot.SalesTeam));
        Assert.Empty(await chat.StoredAsync(Someone.Otto));
    }

    [Theory]
    [InlineData("new Heron 3m CNY in Service North", "Heron", Spot.OtherTeam)]
    [InlineData("新建商机 苍鹭 320万 放到 sales", "苍鹭", Spot.SalesTeam)]
    [InlineData("new Plant in Wuhan 3m CNY", "Plant in Wuhan", null)]
    [InlineData("new Heron in Service", "Heron in Service", null)]
    public async Task A_line_may_name_the_team_at_its_end(string line, string name, string? team)
    {
        await using var chat = await InTwoTeamsAsync();
        await chat.OneToOne(Someone.Lin).Says(line);
        var deal = await chat.DealAsync(Someone.Lin, team);
        Assert.Equal(name, deal.Header.Name);
        Assert.Equal(team, deal.Book.TeamId);
    }

    [Fact]
    public async Task Move_says_what_others_will_see_before_and_the_deal_is_where_it_was_moved()
    {
        await using var chat = await InTwoTeamsAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel 3m CNY");
        await lin.Says("members kestrel + Ben");
        Assert.Contains("No such deal", (await chat.OneToOne(Someone.Mara).Says("stage kestrel")).Text);
        var asked = await lin.Says("move kestrel to Sales");
        Assert.Contains("Everyone in that team, except guests, will see", asked.Text);
        Assert.Empty(await chat.StoredAsync(Someone.Lin, Spot.SalesTeam));
        Assert.Contains("Its team sees it now", (await asked.Tap("Move")).Text);
        Assert.Contains("Kestrel", (await chat.InChannel(Someone.Mara).Says("deals")).Text);
        Assert.Contains("Kestrel", (await chat.OneToOne(Someone.Ben).Says("deals")).Text);

        // Tapped again: it is there already, and nothing more is logged.
        var revision = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Revision;
        Assert.Contains("It is there already", (await asked.Tap("Move")).Text);
        Assert.Contains("The team it is in now will no longer see it", (await lin.Says("移动 kestrel 到 我自己")).Text + (await lin.Says("move kestrel to my own book")).Text);
        Assert.Contains("Only its owner and members see it now", (await lin.Says("yes")).Text);
        Assert.Equal(revision + 1, (await chat.DealAsync(Someone.Lin)).Revision);
        Assert.Contains("No deals yet", (await chat.InChannel(Someone.Mara).Says("deals")).Text);
        Assert.Contains("No such deal", (await chat.OneToOne(Someone.Mara).Says("stage kestrel")).Text);
        Assert.Contains("Kestrel", (await chat.OneToOne(Someone.Ben).Says("deals")).Text);
    }

    [Fact]
    public async Task Only_owner_and_manager_move_and_only_to_a_team_of_theirs()
    {
        await using var chat = await InTwoTeamsAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel");
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("members kestrel + Ben");
        Assert.Contains("Only its owner and the managers", (await chat.OneToOne(Someone.Ben).Says("move kestrel to my own book")).Text);
        Assert.Contains("No team called “Service North”", (await chat.OneToOne(Someone.Mara).Says("move kestrel to Service North")).Text);
        var card = await lin.Says("move kestrel to Service North");
        chat.Teams.Roster(Spot.OtherTeam).Remove(Someone.Lin);
        await chat.RestartAsync();
        Assert.Contains("You are not in that team", (await card.Tap("Move")).Text);
        Assert.Contains("Only its owner and members see it now", (await (await chat.OneToOne(Someone.Mara).Says("move kestrel to own")).Tap("Move")).Text);
        Assert.Equal(BookId.OwnOf(new(Someone.Lin.ObjectId)), (await chat.DealAsync(Someone.Lin)).Book);
    }

    [Fact]
    public async Task A_question_about_another_book_than_the_deal_is_in_now_moves_nothing()
    {
        await using var chat = await InTwoTeamsAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        var early = await lin.Says("move kestrel to Service North");
        await (await lin.Says("move kestrel to Sales")).Tap("Move");
        Assert.Contains("Somebody moved it since", (await early.Tap("Move")).Text);
        Assert.Equal(Spot.SalesTeam, (await chat.DealAsync(Someone.Lin)).Book.TeamId);
    }

    [Fact]
    public async Task Move_with_a_stage_is_about_the_stage()
    {
        await using var chat = await InTwoTeamsAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        foreach (var words in (string[])["move kestrel R2 we met", "move kestrel to R3"])
        {
            Assert.DoesNotContain("Where shall it go", (await lin.Says(words)).Text);
        }

        Assert.Contains("Where shall it go?", (await lin.Says("move kestrel")).Text);
        Assert.Contains("Move it there?", (await lin.Says("sales")).Text);
    }

    [Fact]
    public async Task An_intent_that_came_to_nothing_shows_the_deal_to_nobody_in_the_other_team()
    {
        await using var chat = await InTwoTeamsAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel One");
        await lin.Says("new Kestrel Two");
        foreach (var name in (string[])["one", "two"])
        {
            var card = await lin.Says($"move kestrel {name} to Sales");
            for (var call = 1; (await chat.StoredAsync(Someone.Mara, Spot.SalesTeam)).Count == 0 && call < 30; call++)
            {
                chat.Rows.FailAt(call);
                await card.Tap("Move");
                chat.Rows.FailAt(0);
                foreach (var deal in (await chat.StoredAsync(Someone.Lin)).Where(d => d.Book.IsTeam))
                {
                    Assert.Equal(Spot.SalesTeam, deal.Book.TeamId);
                    return;
                }

                foreach (var words in (string[])["kestrel", "stage kestrel", "deals", "deals Sales"])
                {
                    Assert.DoesNotContain("Kestrel O", (await chat.OneToOne(Someone.Mara).Says(words)).Text);
                    Assert.DoesNotContain("Kestrel T", (await chat.InChannel(Someone.Mara).Says(words)).Text);
                }
            }
        }
    }

    /// <summary>Lin is in both teams, and everybody was met in theirs.</summary>
    internal static async Task<Chat> InTwoTeamsAsync()
    {
        var chat = await Chat.StartAsync();
        chat.Teams.Roster(Spot.OtherTeam).Add(Someone.Lin);
        foreach (var who in (Someone[])[Someone.Lin, Someone.Ben, Someone.Mara])
        {
            await chat.InChannel(who, 8).Says("help");
        }

        foreach (var who in (Someone[])[Someone.Lin, Someone.Otto])
        {
            await chat.In(Spot.Thread(8, Spot.OtherTeam), who).Says("help");
        }

        return chat;
    }
}
