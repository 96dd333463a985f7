using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class DealAccessTests
{
    private static readonly UserId Stranger = new("stranger");
    private static readonly Place Channel = Place.Channel("team-1");

    private static readonly Deal TeamDeal =
        SomeDeal.With("+++++ +++++ +++++ +++++", ("Norda", "..... +++++ +++++")).After(new DealEvent.MemberAdded(SomeDeal.Bo));

    private static readonly Deal OwnDeal = TeamDeal with { Book = BookId.OwnOf(SomeDeal.Ana.Id) };

    [Theory]
    [InlineData("ana", false, false, DealView.Full, DealView.Channel)] // owner
    [InlineData("bo", false, false, DealView.Full, DealView.Channel)] // added member
    [InlineData("stranger", true, true, DealView.Full, DealView.Channel)] // book manager
    [InlineData("stranger", true, false, DealView.Channel, DealView.Channel)] // other member of the team
    [InlineData("stranger", false, false, DealView.Nothing, DealView.Nothing)] // guest, other team, administrator, roster unreadable
    public void Each_row_of_the_table_sees_its_part(string user, bool inTeam, bool manages, DealView oneToOne, DealView channel)
    {
        var viewer = new Viewer(SomeDeal.Tenant, new(user), inTeam, manages);

        Assert.Equal(oneToOne, DealAccess.ViewOf(TeamDeal, viewer, Place.OneToOne));
        Assert.Equal(channel, DealAccess.ViewOf(TeamDeal, viewer, Channel));
        Assert.Equal(DealView.Nothing, DealAccess.ViewOf(TeamDeal, viewer with { Tenant = new("other") }, Place.OneToOne));
    }

    [Theory]
    [InlineData("team-2")]
    [InlineData(null)]
    public void Where_outsiders_read_along_a_deal_does_not_exist(string? team)
    {
        var place = team is null ? Place.GroupChat : Place.Channel(team);

        Assert.Equal(DealView.Nothing, DealAccess.ViewOf(TeamDeal, new(SomeDeal.Tenant, SomeDeal.Ana.Id, InTeam: true), place));
    }

    [Fact]
    public void A_deal_of_a_persons_own_book_is_seen_by_its_members_alone_and_in_no_channel()
    {
        Assert.Equal(DealView.Full, DealAccess.ViewOf(OwnDeal, new(SomeDeal.Tenant, SomeDeal.Ana.Id), Place.OneToOne));
        Assert.Equal(DealView.Nothing, DealAccess.ViewOf(OwnDeal, new(SomeDeal.Tenant, SomeDeal.Ana.Id), Channel));
        Assert.Equal(DealView.Nothing, DealAccess.ViewOf(OwnDeal, new(SomeDeal.Tenant, Stranger, InTeam: true, ManagesBook: true), Place.OneToOne));
    }

    [Theory]
    [InlineData("ana", false, true)]
    [InlineData("stranger", true, true)]
    [InlineData("stranger", false, false)]
    public void Members_and_managers_change_a_deal_others_only_read_it(string user, bool manages, bool may)
    {
        var viewer = new Viewer(SomeDeal.Tenant, new(user), InTeam: true, manages);

        Assert.Equal(may, DealAccess.MayChange(TeamDeal, viewer, Place.OneToOne));
        Assert.Equal(may, DealAccess.MayChange(TeamDeal, viewer, Channel));
        Assert.False(DealAccess.MayChange(TeamDeal, viewer, Place.GroupChat));
    }

    [Fact]
    public void A_channel_shows_lights_one_two_and_four()
    {
        var lights = Lights.Of(TeamDeal, Thresholds.Default);

        Assert.Equal(["opportunity", "compete", "worth"], DealAccess.Shown(lights, DealView.Channel).Select(l => l.GroupId));
        Assert.Equal(lights, DealAccess.Shown(lights, DealView.Full));
        Assert.Empty(DealAccess.Shown(lights, DealView.Nothing));
    }

    [Fact]
    public void A_light_in_a_channel_is_that_of_the_whole_deal_without_the_hidden_criterion()
    {
        var lights = Lights.Of(TeamDeal.Answered(Assessment.Profitability, "-"), Thresholds.Default);

        var worth = DealAccess.Shown(lights, DealView.Channel)[^1];

        Assert.Equal(Light.Amber, worth.Light);
        Assert.Equal((4, 0), (worth.Plus, worth.Minus));
        Assert.Empty(worth.TippingPoints);
    }

    [Fact]
    public void A_channel_shows_all_criteria_but_three()
    {
        var hidden = SomeDeal.Assess.Questions.Except(DealAccess.Shown(SomeDeal.Assess.Questions, DealView.Channel));

        Assert.Equal([11, 15, 18], hidden.Select(q => q.Number));
        Assert.Equal(20, DealAccess.Shown(SomeDeal.Assess.Questions, DealView.Full).Count());
        Assert.Empty(DealAccess.Shown(SomeDeal.Assess.Questions, DealView.Nothing));
    }

    [Fact]
    public void What_a_channel_gets_of_a_deal_holds_nothing_confidential()
    {
        var deal = TeamDeal.Answered(Assessment.Funds, "+", "the CFO said so").Answered(Assessment.InsideSupport, "+", "Rao acts for us")
            .After(
                new DealEvent.Answered(new("coach", "met", new("p1")), null, AnswerValue.Plus, null, "told us"),
                new DealEvent.Closed(Outcome.Lost, "Deng was against us"));

        var shown = DealAccess.Shown(deal, DealView.Channel)!;

        Assert.All(shown.Answers, a => Assert.True(a.Value.Note is null && a.Value.Views.IsEmpty && a.Key.Method == Assessment.MethodId));
        Assert.DoesNotContain(shown.Answers.Keys, k => Assessment.IsOneToOne(k.Question));
        Assert.Equal("", shown.Closing!.Reason);
        Assert.Equal("+", shown.Mark(Assessment.Funds));
        Assert.Same(deal, DealAccess.Shown(deal, DealView.Full));
        Assert.Null(DealAccess.Shown(deal, DealView.Nothing));
        Assert.False(DealAccess.ShowsNotes(DealView.Channel));
    }
}
