namespace KeyAccountBot.Conversations.Check;

/// <summary>The check as people use it: one-to-one, why, an answer on the spot, setting a finding aside.</summary>
public sealed class CheckTests
{
    private const string Verdicts = "Pursue|Improve first|Stop and think|Too early to judge";

    [Theory]
    [InlineData("check kestrel")]
    [InlineData("检查 kestrel")]
    [InlineData("kestrel 体检")]
    public async Task A_deal_without_answers_is_too_early_to_judge_and_says_the_way_on(string words)
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");

        var check = await lin.Says(words);

        Assert.Matches("Too early to judge: 0 of 20 known|还太早：20 项里只清楚 0 项", check.Text);
        Assert.Matches("Ask next|接下来问", check.Text);
        Assert.Contains("group 1 of 4", (await (await lin.Says("check kestrel")).Tap("Assess")).Text);
    }

    [Fact]
    public async Task A_question_is_answered_on_the_spot_and_repaid_with_the_new_check()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var check = await lin.Says("check kestrel");
        Assert.Matches("Improve first|Pursue", check.Text);

        var why = await lin.Forges("check.ask", await Payload(chat, ("q", "compelling-event")));
        Assert.Contains("5 Compelling event: now +", why.Text);
        var after = await why.Tap("− No");

        Assert.Contains("5 Compelling event: − (was +)", after.Text);
        Assert.Contains("Nothing makes the customer act by a date", after.Text);
        Assert.Contains("Real? strong → mixed", after.Text);
        Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 5));
    }

    [Fact]
    public async Task Why_opens_the_facts_with_their_author_and_the_answer()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("5 -");

        var why = await (await lin.Says("check kestrel")).Tap("Why: Nothing makes the customer act");

        Assert.Contains("5 Compelling event: −", why.Text);
        Assert.Contains("by Lin Wei", why.Text);
        Assert.Contains("5 Compelling event: +", (await why.Tap("+ Yes")).Text);
        Assert.Equal("+", Ask.Of(await chat.DealAsync(Someone.Lin), 5));
    }

    [Fact]
    public async Task A_repeated_tap_saves_once()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var ask = await lin.Forges("check.ask", await Payload(chat, ("q", "risk")));
        var tap = ask.Invoke("− No");

        await lin.Taps(tap, ask.MessageId);
        var revision = (await chat.DealAsync(Someone.Lin)).Revision;
        var again = await lin.Taps(tap, ask.MessageId);

        Assert.Equal(revision, (await chat.DealAsync(Someone.Lin)).Revision);
        Assert.Contains("Deal check", again.Text);
    }

    [Fact]
    public async Task A_stale_tap_asks_which_answer_stays()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var ask = await lin.Forges("check.ask", await Payload(chat, ("q", "risk")));
        await lin.Says("assess kestrel");
        await lin.Says("19 ?");

        var conflict = await ask.Tap("− No");

        Assert.Contains("On record: ? open", conflict.Text);
        Assert.Equal("?", Ask.Of(await chat.DealAsync(Someone.Lin), 19));
        Assert.Contains("Deal check", (await conflict.Tap("Use mine")).Text);
        Assert.Equal("-", Ask.Of(await chat.DealAsync(Someone.Lin), 19));
    }

    [Fact]
    public async Task A_finding_is_set_aside_with_a_reason_and_told_again()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("5 -");
        var why = await (await lin.Says("check kestrel")).Tap("Why: Nothing makes the customer act");
        Assert.Contains("Choose a day after today", (await why.Tap("Ignore it", ("Because", "board meets"), ("Ignore until", "2026-11-23"))).Text);

        var check = await why.Tap("Ignore it", ("Because", "the board meets on Friday"));

        Assert.Contains("Ignored until", check.Text);
        Assert.DoesNotContain("Nothing makes the customer act", check.Text);
        var all = await check.Tap("Show");
        Assert.Contains("the board meets on Friday", all.Text);
        var told = await (await all.Tap("Why: Nothing makes the customer act")).Tap("Tell it again");
        Assert.Contains("Nothing makes the customer act", told.Text);
        Assert.Empty((await chat.DealAsync(Someone.Lin)).Mutes);
    }

    [Fact]
    public async Task A_stop_cannot_be_set_aside()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("16 - 17 - 20 -");
        var why = await (await lin.Says("check kestrel")).Tap("Why: No money now");
        Assert.False(why.Has("Ignore it"));

        await lin.Forges("check.mute", await Payload(chat, ("rule", "wor-nothing-in-it"), ("until", "2026-12-20"), ("reason", "no")));

        Assert.Empty((await chat.DealAsync(Someone.Lin)).Mutes);
    }

    [Fact]
    public async Task A_closed_deal_has_no_verdict()
    {
        await using var chat = await AssessedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("close kestrel won they signed");

        var check = await lin.Says("check kestrel");

        Assert.Contains("No verdict any more", check.Text);
        Assert.DoesNotMatch(Verdicts, check.Text);
    }

    [Fact]
    public async Task In_a_channel_the_check_tells_no_verdict_and_the_whole_goes_one_to_one()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North 3m CNY");
        var alone = chat.OneToOne(Someone.Lin);
        await alone.Says("assess kestrel");
        await alone.Says("1+ 2+ 3+ 4+ 5- 6+ 7+ 8+ 9+ 10+ 11- 12+ 13+ 14+ 15- 16+ 17+ 18- 19+ 20+");

        var check = await chat.InChannel(Someone.Lin).Says("check kestrel");

        Assert.Contains("Nothing makes the customer act", check.Text);
        Assert.Contains("People and verdict: in the one-to-one chat", check.Text);
        Assert.DoesNotMatch(Verdicts + "|Win\\?|Nobody inside|Inside support|Political|Profitability", check.Text);
        var why = await check.Tap("Why: Nothing makes the customer act");
        Assert.Contains("5 Compelling event: −", why.Text);
        Assert.DoesNotContain("Lin Wei", why.Text);
        Assert.Contains("Sent to you one-to-one", (await check.Tap("Check one-to-one")).Text);
        Assert.Matches(Verdicts, alone.Last.Text);
        Assert.Contains("Win?", alone.Last.Text);
    }

    [Fact]
    public async Task A_colleague_reads_the_channel_view_and_changes_nothing()
    {
        await using var chat = await Chat.StartAsync();
        await chat.InChannel(Someone.Lin).Says("new Kestrel North 3m CNY");
        await chat.InChannel(Someone.Ben, 3).Says("help");
        var ben = chat.OneToOne(Someone.Ben);

        var check = await ben.Says("check kestrel");

        Assert.DoesNotMatch(Verdicts, check.Text);
        Assert.Contains("the deal's members only", check.Text);
        var id = (await chat.DealAsync(Someone.Lin, Spot.SalesTeam)).Id.ToString();
        foreach (var verb in (string[])["check.ask", "check.answer", "check.mute", "check.unmute"])
        {
            Assert.Contains("Only the members of this deal can change it", (await ben.Forges(verb, ForgedTaps.Data(verb, id))).Text);
        }
    }

    [Fact]
    public async Task In_a_group_chat_it_goes_one_to_one()
    {
        await using var chat = await AssessedAsync();

        Assert.Contains("Sent to you one-to-one", (await chat.In(Spot.Group, Someone.Lin).Says("check kestrel")).Text);
    }

    private static async Task<System.Text.Json.Nodes.JsonObject> Payload(Chat chat, params (string Key, string Value)[] extra)
    {
        var data = new System.Text.Json.Nodes.JsonObject { ["deal"] = (await chat.DealAsync(Someone.Lin)).Id.ToString(), ["l"] = "en" };
        foreach (var (key, value) in extra)
        {
            data[key] = value;
        }

        return data;
    }

    /// <summary>A deal in which everything is known and good.</summary>
    private static async Task<Chat> AssessedAsync()
    {
        var chat = await Chat.StartAsync();
        chat.Teams.Roster(Spot.Group.Id).Add(Someone.Lin);
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new Kestrel");
        await lin.Says("assess kestrel");
        await lin.Says("1+ 2+ 3+ 4+ 5+ 6+ 7+ 8+ 9+ 10+ 11+ 12+ 13+ 14+ 15+ 16+ 17+ 18+ 19+ 20+");
        return chat;
    }
}
