using KeyAccountBot.Cards;

namespace KeyAccountBot.Conversations.Briefs;

/// <summary>The brief at once, as a rep asks for it in the corridor.</summary>
public sealed class BriefTests
{
    [Fact]
    public async Task It_says_who_is_there_what_to_ask_for_what_to_ask_and_what_to_leave_unsaid()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("visit acme Rao, 20 Nov: first talk; promised: the sample list by 4 Dec");
        await lin.Says("assess acme");
        await lin.Says("4 -");
        await lin.Says("six-questions acme");
        var brief = await lin.Says("brief ACME with Rao and Shi");

        Assert.Contains("Meeting brief", brief.Text);
        Assert.Contains("A meeting with Marco", brief.Text);
        Assert.Contains("Marco can veto and has never met us.", brief.Text);
        Assert.Matches("Ask for: A date with Marco before .*, introduced by Rao", brief.Text);
        Assert.Contains("sponsor", brief.Text);
        Assert.Contains("met 3 d ago", brief.Text);
        Assert.Contains("Shi", brief.Text);
        Assert.Contains("Nothing against Norda", brief.Text);
        Assert.Contains("the sample list", brief.Text);
        Assert.Contains("Since we met them on 20 Nov", brief.Text);
        Assert.Contains("Budget: −", brief.Text);
        Assert.Contains("0 of 6 ready", brief.Text);
        Assert.Contains("We are looking at others too", brief.Text);
        Assert.DoesNotMatch("Rao|Marco|Shi", brief.Summary);
        Assert.Contains("One-to-one, the deal's members only", brief.Text);
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        await lin.Says("决策链 远山 + 饶敏，项目部长，用，赞助者；马可，采购总监，决，可否决");
        var brief = await lin.Says("会前准备 远山 饶敏");
        Assert.Contains("这次要带走", brief.Text);
        Assert.Contains("约到 马可", brief.Text);
        Assert.Contains("马可 可以否决，还没见过我们。", brief.Text);
        Assert.Contains("不谈任何个人好处", brief.Text);
        Assert.Contains("一对一，仅商机成员可见。", brief.Text);
    }

    [Fact]
    public async Task Without_names_it_is_for_those_of_the_next_meeting_else_for_the_key_players()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var brief = await lin.Says("brief acme");
        Assert.Contains("these count most", brief.Text);
        Assert.Contains("Marco", brief.Text);
        Assert.DoesNotContain("engineer", brief.Text);
        await lin.Says("brief acme with Shi tomorrow 14:00");
        brief = await lin.Says("brief acme");
        Assert.Contains("Tue 24 Nov 14:00", brief.Text);
        Assert.Contains("engineer", brief.Text);
        Assert.DoesNotContain("these count most", brief.Text);
    }

    [Fact]
    public async Task A_name_that_is_not_on_the_map_is_kept_and_put_there_by_a_tap()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var brief = await lin.Says("brief acme with Rao, Dr. Who, Ann Lee");
        Assert.Equal("Dr. Who; Ann Lee", brief.Value(Inputs.OthersMet));
        brief = await brief.Tap("Put on the map", (Inputs.OthersMet, "Dr. Who, CFO; Ann Lee"));
        Assert.Contains("On the map now.", brief.Text);
        Assert.Contains("CFO", brief.Text);
        Assert.Equal(["Rao", "Marco", "Shi", "Dr. Who", "Ann Lee"], (await chat.AcmeAsync()).People.Select(p => p.Name));
        Assert.Contains("project head", brief.Text);
    }

    [Fact]
    public async Task What_is_wanted_is_typed_kept_guarded_and_erased_with_the_person()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var brief = await lin.Says("brief acme with Shi goal: see the noise data; ask for: a test day in December");
        Assert.Contains("see the noise data", brief.Text);
        Assert.Contains("Ask for: a test day in December", brief.Text);
        Assert.Contains("see the noise data", (await lin.Says("brief acme")).Text);
        var meeting = Assert.Single((await chat.AcmeAsync()).Meetings);
        Assert.Equal(("see the noise data", "a test day in December", null), (meeting.What.Goal, meeting.What.Ask, meeting.What.Time));

        var refused = await lin.Says("brief acme with Shi goal: hand over a gift card; ask for: a date");
        Assert.Contains("It is not kept", refused.Text);
        Assert.Equal(("", "a date"), (refused.Value(Inputs.Goal) ?? "", refused.Value(Inputs.AskFor)));
        Assert.Equal("see the noise data", (await chat.AcmeAsync()).Meetings[0].What.Goal);

        await (await lin.Says("map acme - Shi")).Tap("Remove");
        Assert.Null(Assert.Single((await chat.AcmeAsync()).Meetings).What.Goal);
        Assert.DoesNotContain("noise data", (await lin.Says("brief acme")).Text);
    }

    [Fact]
    public async Task In_a_tender_no_meeting_beside_the_procedure_is_suggested()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await (await lin.Says("edit acme")).Tap("Save", (Inputs.Tender, Inputs.Yes));
        var brief = await lin.Says("brief acme with Rao");
        Assert.DoesNotContain("A meeting with Marco", brief.Text);
        Assert.Contains("This is a tender: no word on prices", brief.Text);
    }

    [Theory]
    [InlineData("brief")]
    [InlineData("brief me acme")]
    [InlineData("acme brief")]
    [InlineData("会前准备acme")]
    [InlineData("meeting brief: ACME, Rao")]
    [InlineData("brief acme with Rao & Marco")]
    [InlineData("会前准备 acme 和Rao、Marco")]
    public async Task It_is_asked_for_in_the_ways_people_type(string words)
    {
        await using var chat = await Meetings.StartedAsync();
        Assert.Matches("In the room|谁会在场", (await chat.OneToOne(Someone.Lin).Says(words)).Text);
    }
}
