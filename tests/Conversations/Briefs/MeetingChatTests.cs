using System.Net;
using KeyAccountBot.Cards;
using NodaTime;

namespace KeyAccountBot.Conversations.Briefs;

/// <summary>Meetings in Teams: linked to a deal in their chat, where nothing is ever said.</summary>
public sealed class MeetingChatTests
{
    private const string Start = "2026-11-24T06:00:00Z";
    private const string End = "2026-11-24T06:50:00Z";

    [Fact]
    public async Task A_linked_meeting_gives_its_members_the_brief_and_one_of_them_three_questions()
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Lin));
        await chat.UntilAsync(Meetings.At(24, 14));
        await meeting.TellsAsync("meetingStart", "StartTime", Start, "e1");
        Assert.Equal((1, 1), (lin.Briefs().Count, ben.Briefs().Count));

        // The event comes again, another copy of it, and everybody leaves and comes back.
        await meeting.TellsAsync("meetingStart", "StartTime", Start, "e1");
        await meeting.TellsAsync("meetingStart", "startTime", Start, "e2");
        await meeting.TellsAsync("meetingStart", "StartTime", "2026-11-24T06:20:00Z");
        Assert.Equal((1, 1), (lin.Briefs().Count, ben.Briefs().Count));
        chat.Clock.Advance(Meetings.At(24, 14, 50) - chat.Clock.GetCurrentInstant());
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        await meeting.TellsAsync("meetingEnd", "EndTime", "2026-11-24T06:55:00Z");
        Assert.Equal((1, 0), (lin.Questions().Count, ben.Questions().Count));
        var questions = lin.Questions()[0];
        Assert.Contains("Tue 24 Nov 14:00", questions.Text);
        Assert.Contains("on record", (await questions.Tap("Save", (Inputs.Met, "p1"), (Inputs.Turned, "Same"))).Text);
        Assert.Equal(new LocalDate(2026, 11, 24), (await chat.AcmeAsync()).People[0].Seat.LastMet);

        // From the phone, with somebody else: nothing is lost, and nothing saved until it is said again.
        var asked = await questions.Tap("Save", (Inputs.Met, "p2"), (Inputs.What, "wants a pilot"));
        Assert.Contains("on record already: Rao · As before", asked.Text);
        Assert.Equal(("p2", "wants a pilot"), (asked.Value(Inputs.Met), asked.Value(Inputs.What)));
        Assert.Single((await chat.AcmeAsync()).Visits);
        Assert.Contains("The visit is on record.", (await asked.Tap("Save")).Text);
        Assert.Contains("put down already", (await asked.Tap("Save")).Text);
        Assert.Equal(["Rao", "Marco"], (await chat.AcmeAsync()) is var deal ? deal.Visits.Select(v => deal.FindPerson(v.What.Met[0])!.Name) : []);

        // The next of the series.
        chat.Clock.Advance(Duration.FromDays(7));
        await meeting.TellsAsync("meetingStart", "StartTime", "2026-12-01T06:50:00Z");
        Assert.Equal((2, 2), (lin.Briefs().Count, ben.Briefs().Count));
        Assert.Empty(meeting.Seen);
    }

    [Fact]
    public async Task Link_is_answered_one_to_one_in_both_languages_and_can_be_changed_and_taken_back()
    {
        await using var chat = await Meetings.StartedAsync();
        var (lin, meeting) = (chat.OneToOne(Someone.Lin), chat.In(Spot.Meeting, Someone.Lin));
        await chat.InChannel(Someone.Lin).Says("new Kestrel North");
        await meeting.Mutters("link acme");
        Assert.Contains("linked to ACME Depot", lin.Last.Text);
        Assert.DoesNotContain("ACME", lin.Last.Summary);
        await meeting.Mutters("关联 Kestrel");
        Assert.Contains("这个会议已关联“Kestrel North”", lin.Last.Text);
        Assert.Contains("之前关联的是另一个商机", lin.Last.Text);
        await meeting.Mutters("link");
        Assert.Contains("Kestrel North", lin.Last.Text);
        await meeting.Mutters("link nowhere to be found");
        Assert.Contains("No such deal", lin.Last.Text);
        await meeting.Mutters("unlink");
        Assert.Contains("linked to no deal any more", lin.Last.Text);
        var before = lin.Seen.Count;
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        Assert.Equal(before, lin.Seen.Count);
        Assert.Empty(meeting.Seen);
        Assert.Contains("in the chat of a meeting", (await lin.Says("link acme")).Text);
        Assert.Contains("Sent to you one-to-one", (await chat.InChannel(Someone.Lin).Says("link acme")).Text);
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("close")]
    [InlineData("unlink")]
    [InlineData("another")]
    public async Task Of_a_deal_that_is_gone_or_not_linked_any_more_nothing_comes(string what)
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Lin));
        switch (what)
        {
            case "delete":
                await (await lin.Says("delete acme")).Tap("Delete");
                break;
            case "close":
                await lin.Says("close acme lost, price");
                break;
            case "unlink":
                await meeting.Mutters("unlink");
                break;
            default:
                await lin.Says("new Own Deal");
                await meeting.Mutters("link own deal");
                break;
        }

        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        Assert.Empty(ben.Briefs());
        Assert.DoesNotContain(lin.Briefs(), b => b.Text.Contains("ACME", StringComparison.Ordinal));
        Assert.Empty(meeting.Seen);
    }

    [Fact]
    public async Task Who_is_no_member_any_more_or_never_was_gets_nothing()
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Ben));
        await chat.OneToOne(Someone.Mara).Says("deals");
        await lin.Says("members acme - Ben");
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        Assert.Equal((1, 1, 0), (lin.Briefs().Count, lin.Questions().Count, ben.Briefs().Count + ben.Questions().Count));
        Assert.Empty(chat.OneToOne(Someone.Mara).Briefs());
    }

    [Fact]
    public async Task An_outsider_in_the_chat_neither_links_nor_unlinks_nor_learns_anything()
    {
        await using var chat = await LinkedAsync();
        foreach (var who in (Someone[])[Someone.Ben, Someone.Guest, Someone.Otto])
        {
            var (meeting, alone) = (chat.In(Spot.Meeting, who), chat.OneToOne(who));
            if (who == Someone.Ben)
            {
                await chat.OneToOne(Someone.Lin).Says("members acme - Ben");
            }

            var seen = alone.Seen.Count;
            foreach (var words in (string[])["link acme", "unlink", "link", "brief acme", "brief acme tomorrow 14:00", "关联 acme", "会前准备 acme"])
            {
                await meeting.PostsAsync(meeting.Message(words));
            }

            Assert.Empty(meeting.Seen);
            Assert.All(alone.Seen.Skip(seen), s => Assert.DoesNotMatch("Rao|Marco|Norda|linked to ACME|Leave the room", s.Text + s.Summary));
        }

        await chat.In(Spot.Meeting, Someone.Guest).TellsAsync("meetingStart", "StartTime", Start);
        Assert.Single(chat.OneToOne(Someone.Lin).Briefs());
        Assert.Empty(chat.In(Spot.Meeting, Someone.Lin).Seen);
    }

    [Fact]
    public async Task Who_may_not_see_the_linked_deal_links_another_beside_it_and_neither_learns_of_the_other()
    {
        await using var chat = await LinkedAsync();
        var (lin, otto) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Otto));
        var (meeting, ottos) = (chat.In(Spot.Meeting, Someone.Lin), chat.In(Spot.Meeting, Someone.Otto));
        await otto.Says("new Osprey");
        await ottos.Mutters("link osprey");
        Assert.Contains("linked to Osprey", otto.Last.Text);
        Assert.DoesNotContain("another deal", otto.Last.Text);
        await ottos.Mutters("link");
        Assert.DoesNotContain("ACME", otto.Last.Text);
        await meeting.Mutters("link");
        Assert.Contains("linked to ACME Depot.", lin.Last.Text);
        await chat.UntilAsync(Meetings.At(24, 14));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        Assert.Contains("ACME", Assert.Single(lin.Briefs()).Text);
        Assert.Contains("Osprey", Assert.Single(otto.Briefs()).Text);
        chat.Clock.Advance(Meetings.At(24, 14, 50) - chat.Clock.GetCurrentInstant());
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        Assert.Equal((1, 1), (lin.Questions().Count, otto.Questions().Count));

        // Each takes back their own.
        await meeting.Mutters("unlink");
        await ottos.Mutters("link");
        Assert.Contains("linked to Osprey", otto.Last.Text);
        await meeting.Mutters("link acme");
        Assert.DoesNotContain("another deal", lin.Last.Text);
        Assert.DoesNotMatch("ACME|Rao", string.Concat(otto.Seen.Select(s => s.Text + s.Summary)));
        Assert.DoesNotContain("Osprey", string.Concat(lin.Seen.Select(s => s.Text + s.Summary)));
    }

    [Fact]
    public async Task A_meeting_that_was_planned_here_too_is_told_once()
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Lin));
        await lin.Says("brief acme with Rao 24 Nov 14:00: goal: see the plan");
        await chat.UntilAsync(Meetings.At(24, 13, 30));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        Assert.Equal((1, 1), (lin.Briefs().Count, ben.Briefs().Count));
        Assert.Contains("see the plan", ben.Briefs()[0].Text);
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        await chat.UntilAsync(Meetings.At(24, 15));
        Assert.Equal((1, 0), (lin.Questions().Count, ben.Questions().Count));
    }

    [Fact]
    public async Task What_came_of_a_planned_meeting_is_not_asked_again_when_teams_ends_it()
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Lin));
        await ben.Says("brief acme with Rao 24 Nov 14:00");
        await chat.UntilAsync(Meetings.At(24, 14));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        await chat.UntilAsync(Meetings.At(24, 15));
        await Assert.Single(ben.Questions()).Tap("Save", (Inputs.Turned, "Same"));
        chat.Clock.Advance(Meetings.At(24, 15, 30) - chat.Clock.GetCurrentInstant());
        await meeting.TellsAsync("meetingEnd", "EndTime", "2026-11-24T07:30:00Z");
        Assert.Empty(lin.Questions());
        Assert.Single((await chat.AcmeAsync()).Visits);
    }

    [Fact]
    public async Task A_planner_who_is_no_member_any_more_keeps_nobody_from_being_asked()
    {
        await using var chat = await LinkedAsync();
        var (lin, ben, meeting) = (chat.OneToOne(Someone.Lin), chat.OneToOne(Someone.Ben), chat.In(Spot.Meeting, Someone.Lin));
        await ben.Says("brief acme with Rao 24 Nov 14:00");
        await lin.Says("members acme - Ben");
        await chat.UntilAsync(Meetings.At(24, 14));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        chat.Clock.Advance(Meetings.At(24, 14, 50) - chat.Clock.GetCurrentInstant());
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        Assert.Equal((1, 0), (lin.Questions().Count, ben.Questions().Count));
    }

    [Fact]
    public async Task A_meeting_of_a_series_whose_beginning_was_lost_is_asked_about_once_and_by_its_own_day()
    {
        await using var chat = await LinkedAsync();
        var (lin, meeting) = (chat.OneToOne(Someone.Lin), chat.In(Spot.Meeting, Someone.Lin));
        await chat.UntilAsync(Meetings.At(24, 14));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        await meeting.TellsAsync("meetingEnd", "EndTime", End);
        chat.Clock.Advance(Duration.FromDays(7) + Duration.FromHours(1));
        await meeting.TellsAsync("meetingEnd", "EndTime", "2026-12-01T06:50:00Z");
        await meeting.TellsAsync("meetingEnd", "EndTime", "2026-12-01T06:55:00Z");
        Assert.Equal(2, lin.Questions().Count);
        Assert.Contains("Tue 1 Dec 14:50", lin.Questions()[1].Text);
    }

    [Fact]
    public async Task That_a_meeting_of_the_chat_was_off_is_not_said_to_be_noted()
    {
        await using var chat = await LinkedAsync();
        var (lin, meeting) = (chat.OneToOne(Someone.Lin), chat.In(Spot.Meeting, Someone.Lin));
        await meeting.TellsAsync("meetingStart", "StartTime", "2026-11-23T01:00:00Z");
        await meeting.TellsAsync("meetingEnd", "EndTime", "2026-11-23T01:30:00Z");
        var questions = Assert.Single(lin.Questions());
        Assert.Contains("nothing is put down for it", (await questions.Tap("It was off")).Text);
        await questions.Tap("Save", (Inputs.Met, "p1"));
        Assert.Contains("A visit is on record for this meeting, and it stays.", (await questions.Tap("It was off")).Text);
        Assert.False(Assert.Single((await chat.AcmeAsync()).Visits).Withdrawn);
    }

    [Fact]
    public async Task What_the_event_says_of_the_time_keeps_no_brief_back()
    {
        await using var chat = await LinkedAsync();
        await chat.In(Spot.Meeting, Someone.Lin).TellsAsync("meetingStart", "StartTime", "2026-11-22T00:00:00Z");
        Assert.Single(chat.OneToOne(Someone.Lin).Briefs());
    }

    [Fact]
    public async Task When_teams_is_busy_it_comes_later_and_when_nobody_knows_once_more()
    {
        await using var chat = await LinkedAsync();
        var (lin, meeting) = (chat.OneToOne(Someone.Lin), chat.In(Spot.Meeting, Someone.Lin));
        await chat.UntilAsync(Meetings.At(24, 14));
        chat.Teams.Refuse = (_, path) => path.Contains("/a:1", StringComparison.Ordinal) ? HttpStatusCode.TooManyRequests : null;
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        Assert.Empty(lin.Briefs());
        chat.Teams.Refuse = (_, _) => null;
        chat.Clock.Advance(Duration.FromMinutes(11));
        await chat.PumpAsync();
        Assert.Single(lin.Briefs());
    }

    [Fact]
    public async Task Forgetting_the_chat_forgets_its_link()
    {
        await using var chat = await LinkedAsync();
        var meeting = chat.In(Spot.Meeting, Someone.Lin);
        await meeting.PostsAsync(meeting.Installation("remove"));
        await meeting.TellsAsync("meetingStart", "StartTime", Start);
        Assert.Empty(chat.OneToOne(Someone.Lin).Briefs());
    }

    private static async Task<Chat> LinkedAsync()
    {
        var chat = await Meetings.StartedAsync();
        await chat.JoinedByBenAsync();
        await chat.In(Spot.Meeting, Someone.Lin).Mutters("link acme");
        return chat;
    }
}
