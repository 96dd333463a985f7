using System.Collections.Immutable;
using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Briefs;

/// <summary>What a brief says of a deal: who, what to take along, what changed, what to leave unsaid.</summary>
public sealed class BriefReadingTests
{
    private static readonly LocalDate Today = SomeDeal.Today;

    private static readonly Deal Start = SomeDeal.New("Norda").After(
        new DealEvent.PersonAdded(new("p1", "Rao") { Seat = new() { Roles = Roles.User, Attitude = Attitude.Sponsor, LastMet = Today.PlusDays(-9), Wins = "open on time" } }),
        new DealEvent.PersonAdded(new("p2", "Marco") { Seat = new() { Roles = Roles.DecisionMaker, Veto = true } }),
        new DealEvent.PersonAdded(new("p3", "Shi") { Seat = new() { Roles = Roles.Evaluator, Attitude = Attitude.Hostile } }));

    [Fact]
    public void It_suggests_the_key_player_whom_we_never_met_through_who_is_there()
    {
        var brief = Of(Start, "p1");
        Assert.Equal(("A meeting with Marco", "Marco can veto and has never met us."), (brief.Aim.Goal.En, brief.Aim.Why!.Value.En));
        Assert.Equal("请 Rao 引见，12月4日前约定 Marco 的时间", brief.Aim.Ask.Zh);
        Assert.Equal("open on time", brief.People[0].Wants);
        Assert.Null(Of(Start, personal: false, "p1").People[0].Wants);
    }

    [Fact]
    public void The_route_goes_first_and_its_words_are_for_members()
    {
        var deal = Start.After(new DealEvent.RouteStepAdded("r1", new("p3", RouteMethod.FromBelow, Today.PlusDays(4)) { Via = "p1", Say = "ask for the noise test" }));
        Assert.Equal(("A meeting with Shi", "ask for the noise test"), (Of(deal, "p1").Aim.Goal.En, Of(deal, "p1").Aim.Ask.En));
        Assert.Equal("A date with Shi before 28 Nov, introduced by Rao", Of(deal, personal: false, "p1").Aim.Ask.En);
    }

    [Fact]
    public void In_a_tender_nobody_is_to_be_met_on_the_side()
    {
        var tender = Start with { Header = Start.Header with { Tender = true } };
        Assert.DoesNotContain("meeting with", Of(tender, "p1").Aim.Goal.En, StringComparison.Ordinal);
        Assert.Contains("tender", Of(tender, "p1").Unsaid[0].En, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_key_player_stands_is_asked_in_the_room_and_what_was_promised_is_called_in()
    {
        Assert.Equal("Know where Marco stands", Of(Start, "p2").Aim.Goal.En);
        var met = Start with { People = [Start.People[0]] };
        var deal = met.After(new DealEvent.ActionPlanned("a1", new("the budget figure", Assignee.Customer, Today.PlusDays(-3))));
        var brief = Of(deal, "p1");
        Assert.Equal("What was promised to us: the budget figure", brief.Aim.Goal.En);
        Assert.Equal("a1", Assert.Single(brief.Promises).Id);
    }

    [Fact]
    public void What_was_typed_stands_instead_of_what_is_suggested()
    {
        var deal = Start.After(new DealEvent.MeetingPlanned("m1", new(null, ["p1"], [], [], "see the plan")));
        var scope = BriefReading.ScopeOf(deal, deal.Meetings[0], [], [], Today, BookRules.Default);
        var brief = BriefReading.Of(deal, scope, SomeDeal.Methods, Today, BookRules.Default, personal: true);
        Assert.Equal(("see the plan", null), (brief.Aim.Goal.En, brief.Aim.Why));
        Assert.Contains("introduced by Rao", brief.Aim.Ask.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_names_those_of_the_next_meeting_come_else_the_key_players()
    {
        Assert.Equal((true, "p2"), Scope(Start));
        Assert.Equal((false, "p3"), Scope(Start.After(new DealEvent.PersonSeated("p3", Start.People[2].Seat, Start.People[2].Seat with { NextMeeting = Today.PlusDays(2) }))));

        static (bool, string) Scope(Deal deal)
        {
            var scope = BriefReading.ScopeOf(deal, null, [], [], Today, BookRules.Default);
            return (scope.IsGuess, string.Join(',', scope.People));
        }
    }

    [Fact]
    public void What_changed_is_what_changed_after_we_met()
    {
        var deal = Start.Answered(Subject.Us, "+").After(new DealEvent.StageMoved(Stage.R1, Stage.R2, null, []));
        var since = Of(deal, "p1").Since!;
        Assert.Equal((Today.PlusDays(-9), true), (since.From, since.WithThem));
        Assert.False(Of(deal, "p2").Since!.WithThem);
        Assert.Null(Of(deal with { People = deal.People.ConvertAll(p => p with { Seat = p.Seat with { LastMet = null } }) }, "p1").Since);
    }

    [Fact]
    public void Who_stands_against_and_who_guides_us_is_said_to_be_left_unsaid()
    {
        var words = string.Join(' ', Of(Start.After(new DealEvent.CoachNamed("p1")), "p3").Unsaid.Select(u => u.En));
        Assert.Contains("Who guides us inside", words, StringComparison.Ordinal);
        Assert.Contains("Shi stands against", words, StringComparison.Ordinal);
        Assert.Contains("Norda", words, StringComparison.Ordinal);
    }

    private static Brief Of(Deal deal, params string[] people) => Of(deal, personal: true, people);

    private static Brief Of(Deal deal, bool personal, params string[] people) =>
        BriefReading.Of(deal, new(null, [.. people], ImmutableArray<string>.Empty), SomeDeal.Methods, Today, BookRules.Default, personal);
}
