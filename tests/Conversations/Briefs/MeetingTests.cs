using KeyAccountBot.Cards;
using KeyAccountBot.Playbook.Briefs;
using NodaTime;

namespace KeyAccountBot.Conversations.Briefs;

/// <summary>Meetings that are planned: the brief half an hour before, three questions an hour after, moved and called off.</summary>
public sealed class MeetingTests
{
    [Fact]
    public async Task A_rep_plans_a_meeting_gets_the_brief_and_answers_three_questions()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var planned = await lin.Says("brief ACME with Rao tomorrow 14:00: goal: see the plan; ask for: the budget figure");
        Assert.Contains("The meeting is planned.", planned.Text);
        Assert.Contains("The brief comes to you one-to-one on Tue 24 Nov 13:30", planned.Text);
        Assert.Contains("on Tue 24 Nov 15:00 I ask", planned.Text);
        Assert.Equal(new LocalDate(2026, 11, 24), (await chat.AcmeAsync()).NextVisit);

        await chat.UntilAsync(Meetings.At(24, 13, 29));
        Assert.Empty(lin.Briefs());
        await chat.UntilAsync(Meetings.At(24, 13, 30));
        var brief = Assert.Single(lin.Briefs());
        Assert.Contains("in 30 min", brief.Text);
        Assert.Contains("see the plan", brief.Text);
        Assert.DoesNotContain("Rao", brief.Summary);
        await chat.UntilAsync(Meetings.At(24, 14, 59));
        Assert.Empty(lin.Questions());
        await chat.UntilAsync(Meetings.At(24, 15));
        var questions = Assert.Single(lin.Questions());
        Assert.Equal("p1", questions.Value(Inputs.Met));

        var visits = await questions.Tap(
            "Save", (Inputs.Turned, "Forward"), (Inputs.What, "Marco joins next time"), (Inputs.Then, "Agreed,Week"), (Inputs.WePromised, "send the sample list, me, 1 Dec"));
        Assert.Contains("The visit is on record.", visits.Text);
        Assert.Contains("A step forward: Marco joins next time", visits.Text);
        var deal = await chat.AcmeAsync();
        Assert.Equal((new LocalDate(2026, 11, 24), 1), (deal.People[0].Seat.LastMet, deal.People[0].Seat.Meetings));
        Assert.Equal([("send the sample list", false), ("the budget figure", true)], deal.Actions.Select(a => (a.What.Text, a.What.Owner.IsCustomer)));
        Assert.Equal(new LocalDate(2026, 12, 1), deal.NextVisit);
        Assert.Equal(MeetingState.Held, deal.Meetings[0].State);

        // The card of before, from another device: the same answers are on record, others are shown beside it, and off it was not.
        Assert.Contains("on record already: Rao · A step forward: Marco joins next time", (await questions.Tap("Save", (Inputs.Turned, "Back"))).Text);
        var stays = await questions.Tap("It was off");
        Assert.Contains("A visit is on record for this meeting, and it stays.", stays.Text);
        Assert.DoesNotContain("did not take place", stays.Text);
        Assert.Contains("put down already", (await questions.Tap(
            "Save", (Inputs.Turned, "Forward"), (Inputs.What, "Marco joins next time"), (Inputs.Then, "Agreed,Week"), (Inputs.WePromised, "send the sample list, me, 1 Dec"))).Text);
        Assert.Single((await chat.AcmeAsync()).Visits);
        await chat.UntilAsync(Meetings.At(27, 9));

        // The answers took the place of the questions.
        Assert.Equal((1, 0), (lin.Briefs().Count, lin.Questions().Count));
    }

    [Fact]
    public async Task In_Chinese()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin, "zh-CN");
        await lin.Says("新建商机 远山改造");
        await lin.Says("决策链 远山 + 饶敏，项目部长，用；马可，采购总监，决");
        var planned = await lin.Says("会前准备 远山 明天下午两点 见饶敏、马可：目标：看排期；争取：预算数字");
        Assert.Contains("会面已安排。", planned.Text);
        Assert.Contains("会前准备将于11月24日 周二 13:30一对一发给您", planned.Text);
        await chat.UntilAsync(Meetings.At(24, 13, 30));
        Assert.Contains("看排期", Assert.Single(lin.Briefs()).Text);
        await chat.UntilAsync(Meetings.At(24, 15));
        var visits = await Assert.Single(lin.Questions()).Tap("保存", (Inputs.Turned, "Same"), (Inputs.Then, "Fortnight"));
        Assert.Contains("没有变化", visits.Text);
        var deal = await chat.DealAsync(Someone.Lin);
        Assert.Equal((2, new LocalDate(2026, 12, 8)), (deal.Visits[0].What.Met.Length, deal.NextVisit!.Value));
    }

    [Fact]
    public async Task Less_than_half_an_hour_away_it_comes_at_once_and_the_questions_come_after()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        var brief = await lin.Says("brief acme with Rao in 20 minutes");
        Assert.Contains("On Mon 23 Nov 10:2", brief.Text);
        Assert.Contains("Leave the room with", brief.Text);
        await chat.UntilAsync(Meetings.At(23, 10, 40));
        Assert.Equal((1, 1), (lin.Briefs().Count, lin.Questions().Count));
    }

    [Fact]
    public async Task It_is_moved_by_typing_or_by_the_form_and_called_off()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("brief acme with Rao tomorrow 14:00");
        Assert.Contains("was moved", (await lin.Says("brief acme tomorrow 15:00")).Text);
        var form = await (await lin.Says("brief acme")).Tap("Change");
        Assert.Equal(("2026-11-24", "15:00", "p1"), (form.Value(Inputs.When), form.Value(Inputs.Time), form.Value(Inputs.Met)));
        Assert.Contains("At what time?", (await form.Tap("Save", (Inputs.When, "2026-11-25"), (Inputs.Time, ""))).Text);
        Assert.Contains("The brief comes to you one-to-one on Wed 25 Nov 09:30", (await form.Tap("Save", (Inputs.When, "2026-11-25"), (Inputs.Time, "10:00"))).Text);
        Assert.Equal(new LocalDate(2026, 11, 25), (await chat.AcmeAsync()).NextVisit);

        // The card of before knows another time: both are shown.
        var asked = await form.Tap("Save", (Inputs.Time, "16:00"));
        Assert.Contains("Somebody changed this meeting meanwhile: Wed 25 Nov 10:00", asked.Text);
        await chat.UntilAsync(Meetings.At(24, 20));
        Assert.Empty(lin.Briefs().Skip(1));
        var off = await (await (await lin.Says("brief acme")).Tap("Change")).Tap("Call it off");
        Assert.Contains("The meeting is off", off.Text);
        Assert.Null((await chat.AcmeAsync()).NextVisit);
        var before = lin.Seen.Count;
        await chat.UntilAsync(Meetings.At(27, 9));
        Assert.Equal(before, lin.Seen.Count);
        Assert.Contains("No meeting of yours", (await lin.Says("brief acme cancel")).Text);
    }

    [Fact]
    public async Task A_colleague_moves_it_and_the_brief_stays_with_who_planned_it()
    {
        await using var chat = await Meetings.StartedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), await chat.JoinedByBenAsync());
        await lin.Says("brief acme with Rao tomorrow 14:00");
        var form = await (await ben.Says("brief acme")).Tap("Change");
        Assert.Contains("The brief goes to Lin Wei one-to-one on Tue 24 Nov 13:30; on Tue 24 Nov 15:00 I ask Lin Wei three short questions.", form.Text);
        await form.Tap("Save", (Inputs.Time, "16:00"));
        await chat.UntilAsync(Meetings.At(24, 13, 30));
        Assert.Empty(lin.Briefs());
        await chat.UntilAsync(Meetings.At(24, 15, 30));
        Assert.Single(lin.Briefs());
        await chat.UntilAsync(Meetings.At(24, 17));
        Assert.Equal((1, 0), (lin.Questions().Count, ben.Questions().Count));
    }

    [Fact]
    public async Task Who_gives_a_meeting_its_time_gets_what_the_card_promises()
    {
        await using var chat = await Meetings.StartedAsync();
        await chat.InChannel(Someone.Mara, 7).Says("help");
        var (lin, mara) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Mara));
        await mara.Says("brief acme with Rao goal: see the plan");
        var form = await (await lin.Says("brief acme")).Tap("Change");
        Assert.Contains("The brief comes to you one-to-one on Tue 24 Nov 13:30", (await form.Tap("Save", (Inputs.When, "2026-11-24"), (Inputs.Time, "14:00"))).Text);
        await chat.UntilAsync(Meetings.At(24, 13, 30));
        Assert.Contains("see the plan", Assert.Single(lin.Briefs()).Text);
        await chat.UntilAsync(Meetings.At(24, 15));
        Assert.Single(lin.Questions());
    }

    [Fact]
    public async Task A_meeting_of_somebody_who_left_the_deal_is_whose_who_moves_it()
    {
        await using var chat = await Meetings.StartedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), await chat.JoinedByBenAsync());
        await ben.Says("brief acme with Rao tomorrow 14:00");
        await lin.Says("members acme - Ben");
        var form = await (await lin.Says("brief acme")).Tap("Change");
        Assert.DoesNotContain("The brief goes to", form.Text);
        Assert.Contains("The brief comes to you", (await form.Tap("Save", (Inputs.Time, "16:00"))).Text);
        await chat.UntilAsync(Meetings.At(24, 15, 30));
        Assert.Equal((1, 0), (lin.Briefs().Count, ben.Briefs().Count));
        await chat.UntilAsync(Meetings.At(24, 17));
        Assert.Single(lin.Questions());
    }

    [Fact]
    public async Task Saved_by_the_form_less_than_half_an_hour_ahead_the_brief_comes_at_once_to_whose_it_is()
    {
        await using var chat = await Meetings.StartedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), await chat.JoinedByBenAsync());
        await lin.Says("brief acme with Rao tomorrow 14:00");
        var brief = await (await (await lin.Says("brief acme")).Tap("Change")).Tap("Save", (Inputs.When, "2026-11-23"), (Inputs.Time, "9:20"));
        Assert.Contains("Leave the room with", brief.Text);
        Assert.Contains("On Mon 23 Nov 10:20 I ask three short questions.", brief.Text);
        var form = await brief.Tap("Change");
        Assert.Contains("On Mon 23 Nov 10:20 I ask three short questions.", form.Text);
        Assert.DoesNotContain("The brief comes", form.Text);

        // A colleague puts it off by minutes: it is still hers, and she has no answer it could come in.
        var before = lin.Briefs().Count;
        var moved = await (await (await ben.Says("brief acme")).Tap("Change")).Tap("Save", (Inputs.Time, "9:25"));
        Assert.Contains("On Mon 23 Nov 10:25 I ask Lin Wei three short questions.", moved.Text);
        await chat.PumpAsync();
        Assert.Equal(before + 1, lin.Briefs().Count);
    }

    [Fact]
    public async Task A_colleague_elsewhere_reads_and_writes_the_time_by_the_own_clock()
    {
        await using var chat = await Meetings.StartedAsync();
        var (lin, ben) = (chat.OneToOne(Someone.Lin), await chat.JoinedByBenAsync("Europe/Berlin"));
        await lin.Says("brief acme with Rao tomorrow 14:00");
        var form = await (await ben.Says("brief acme")).Tap("Change");
        Assert.Equal(("2026-11-24", "07:00"), (form.Value(Inputs.When), form.Value(Inputs.Time)));
        Assert.Contains("goes to Lin Wei one-to-one on Tue 24 Nov 06:30", form.Text);
        form = await form.Tap("Save", (Inputs.Goal, "see the plan"));
        Assert.Equal(new MeetingTime(new(2026, 11, 24, 14, 0), "Asia/Shanghai"), (await chat.AcmeAsync()).Meetings[0].What.Time);
        await form.Tap("Save", (Inputs.Time, "08:00"));
        Assert.Equal(Meetings.At(24, 15), (await chat.AcmeAsync()).Meetings[0].What.Time!.At);
    }

    [Fact]
    public async Task After_an_evening_the_questions_come_the_next_morning_and_not_when_the_visit_is_on_record()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        Assert.Contains("on Wed 25 Nov 09:00 I ask", (await lin.Says("brief acme with Rao 24 Nov 19:30")).Text);
        await chat.UntilAsync(Meetings.At(25, 8, 59));
        Assert.Empty(lin.Questions());
        await chat.UntilAsync(Meetings.At(25, 9));
        Assert.Single(lin.Questions());
        await lin.Says("brief acme with Rao 11:00");
        await chat.UntilAsync(Meetings.At(25, 11, 30));
        await lin.Says("visit acme Rao: fine");
        await chat.UntilAsync(Meetings.At(25, 12));
        Assert.Single(lin.Questions());
    }

    [Fact]
    public async Task A_meeting_that_did_not_take_place_leaves_no_visit()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("brief acme with Rao 10:00");
        await chat.UntilAsync(Meetings.At(23, 11));
        var off = await Assert.Single(lin.Questions()).Tap("It was off");
        Assert.Contains("did not take place", off.Text);
        var deal = await chat.AcmeAsync();
        Assert.Equal((0, MeetingState.Cancelled, null), (deal.Visits.Count, deal.Meetings[0].State, deal.NextVisit));
        Assert.Contains("A meeting to come", (await off.Tap("Plan another")).Text);
    }

    [Fact]
    public async Task Off_by_mistake_it_is_put_down_all_the_same()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("brief acme with Rao 10:00");
        await chat.UntilAsync(Meetings.At(23, 11));
        var questions = Assert.Single(lin.Questions());
        await questions.Tap("It was off");
        Assert.Contains("The visit is on record.", (await questions.Tap("Save", (Inputs.Turned, "Forward"))).Text);
        var deal = await chat.AcmeAsync();
        Assert.Equal((1, MeetingState.Held), (deal.Visits.Count, deal.Meetings[0].State));
    }

    [Fact]
    public async Task Who_met_nobody_is_asked_and_nothing_typed_is_lost()
    {
        await using var chat = await Meetings.StartedAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("brief acme 10:00");
        await chat.UntilAsync(Meetings.At(23, 11));
        var questions = await Assert.Single(lin.Questions()).Tap("Save", (Inputs.What, "they want a pilot"), (Inputs.Met, ""));
        Assert.Contains("Say who was met", questions.Text);
        Assert.Equal("they want a pilot", questions.Value(Inputs.What));
        await questions.Tap("Save", (Inputs.OthersMet, "Dr. Who"));
        Assert.Equal("Dr. Who", Assert.Single(Assert.Single((await chat.AcmeAsync()).Visits).What.Others));
    }

    [Theory]
    [InlineData("brief acme with Rao tomorrow 14:00", 24, 14)]
    [InlineData("brief acme tomorrow at 2pm with Rao", 24, 14)]
    [InlineData("brief acme, Rao, Wed 9:30 am", 25, 9)]
    [InlineData("brief ACME 14:00 with Rao", 23, 14)]
    [InlineData("brief ACME with Rao 8:00", 24, 8)]
    [InlineData("会前准备 acme 后天上午10点 Rao", 25, 10)]
    [InlineData("会前准备 acme 11月25日 14：00 和Rao", 25, 14)]
    [InlineData("会前准备acme明天14点见Rao", 24, 14)]
    public async Task A_time_is_read_as_people_type_it(string words, int day, int hour)
    {
        await using var chat = await Meetings.StartedAsync();
        await chat.OneToOne(Someone.Lin).Says(words);
        var meeting = Assert.Single((await chat.AcmeAsync()).Meetings);
        Assert.Equal((day, hour, "p1"), (meeting.What.Time!.Wall.Day, meeting.What.Time.Wall.Hour, string.Join(',', meeting.What.People)));
    }

    [Theory]
    [InlineData("brief acme with Rao tomorrow", "At what time?")]
    [InlineData("brief acme with Rao yesterday 14:00", "That time is over")]
    [InlineData("brief acme with Rao tomorrow 25:00", "no such time of day")]
    public async Task A_time_that_is_none_is_asked_for(string words, string answer)
    {
        await using var chat = await Meetings.StartedAsync();
        var said = await chat.OneToOne(Someone.Lin).Says(words);
        Assert.Contains(answer, said.Text);
        Assert.Contains("Rao", said.Text);
        Assert.Empty((await chat.AcmeAsync()).Meetings);
    }
}
