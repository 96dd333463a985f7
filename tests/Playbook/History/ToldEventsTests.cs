using KeyAccountBot.Playbook.Briefs;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.History;

/// <summary>What a reader of the past is told, and what stays where it is.</summary>
public sealed class ToldEventsTests
{
    private const string Secret = "pangolin";

    private static readonly HistoryReader Member = new(SeesPersonal: true, _ => true);
    private static readonly HistoryReader Manager = new(SeesPersonal: false, id => id == "person");

    private static readonly Deal WithRao = SomeDeal.New("Norda").After(
        new DealEvent.PersonAdded(new("p1", "Rao") { Seat = new() { Roles = Roles.User, Wins = Secret } }),
        new DealEvent.EvidenceAdded("e1", "p1", new(2, EvidenceKind.Document, SomeDeal.Today, Route.File, Against: false, Secret)),
        new DealEvent.ActionPlanned("a1", new(Secret, Assignee.Of(new Person("p1", "Rao")), null)),
        new DealEvent.VisitMade("v1", new(SomeDeal.Today, ["p1"], [], [], Secret)),
        new DealEvent.RouteStepAdded("r1", new("p1", RouteMethod.Event, SomeDeal.Today) { Say = Secret }));

    /// <summary>Everything that names Rao or says something of Rao.</summary>
    private static readonly DealEvent[] OnRao =
    [
        new DealEvent.PersonAdded(new("p1", "Rao") { Seat = new() { Wins = Secret } }),
        new DealEvent.PersonChanged(new("p1", "Rao"), new("p1", Secret)),
        new DealEvent.PersonSeated("p1", PersonSeat.Empty, new() { Step = Secret }),
        new DealEvent.CoachNamed("p1"),
        new DealEvent.CoachDropped("p1"),
        new DealEvent.EvidenceAdded("e1", "p1", new(2, EvidenceKind.Document, SomeDeal.Today, Route.File, Against: false, Secret)),
        new DealEvent.EvidenceResolved("e1", Secret),
        new DealEvent.EvidenceWithdrawn("e1"),
        new DealEvent.EvidenceLinked("e1", EvidenceLink.None),
        new DealEvent.ColleagueAsked("e1", SomeDeal.Bo.Id),
        new DealEvent.ColleagueAnswered("e1", ColleagueAnswer.Seen, null),
        new DealEvent.Answered(new("person", "needs", new("p1")), null, new AnswerValue.Words(Secret), null, null),
        new DealEvent.RouteStepAdded("r1", new("p1", RouteMethod.Event, SomeDeal.Today) { Say = Secret }),
        new DealEvent.RouteStepSet("r1", RouteState.Planned, RouteState.Done),
    ];

    [Fact]
    public void Of_somebody_who_was_taken_off_only_that_is_told()
    {
        var now = WithRao.After(new DealEvent.PersonRemoved("p1"));
        Assert.All(OnRao, e => Assert.Null(ToldEvents.Of(e, now, Member)));
        Assert.NotNull(ToldEvents.Of(new DealEvent.PersonRemoved("p1"), now, Member));
        var action = Assert.IsType<DealEvent.ActionPlanned>(ToldEvents.Of(new DealEvent.ActionPlanned("a1", new(Secret, Assignee.Of(new Person("p1", "Rao")), null)), now, Member));
        Assert.Equal("", action.What.Text);
        var visit = Assert.IsType<DealEvent.VisitMade>(ToldEvents.Of(new DealEvent.VisitMade("v1", new(SomeDeal.Today, ["p1"], [], [], Secret)), now, Member));
        Assert.Null(visit.What.Outcome);
    }

    [Fact]
    public void While_the_person_is_there_a_member_is_told_all_of_it() =>
        Assert.All(OnRao, e => Assert.Equal(e, ToldEvents.Of(e, WithRao, Member)));

    [Fact]
    public void A_manager_is_told_no_personal_note()
    {
        var added = Assert.IsType<DealEvent.PersonAdded>(ToldEvents.Of(OnRao[0], WithRao, Manager));
        Assert.Null(added.Person.Seat.Wins);
        Assert.Null(ToldEvents.Of(new DealEvent.PersonSeated("p1", PersonSeat.Empty, new() { Wins = Secret }), WithRao, Manager));
        Assert.Null(ToldEvents.Of(new DealEvent.PersonSeated("p1", PersonSeat.Empty, new() { Ties = new([new("p2", Secret)]) }), WithRao, Manager));
        Assert.Null(Assert.IsType<DealEvent.RouteStepAdded>(ToldEvents.Of(OnRao[12], WithRao, Manager)).Plan.Say);
        Assert.Null(ToldEvents.Of(OnRao[11], WithRao, Manager));
        Assert.NotNull(ToldEvents.Of(OnRao[5], WithRao, Manager));
    }

    [Fact]
    public void What_was_taken_back_is_told_without_its_words()
    {
        var now = WithRao.After(new DealEvent.EvidenceWithdrawn("e1"), new DealEvent.VisitWithdrawn("v1"));
        Assert.Equal("", Assert.IsType<DealEvent.EvidenceAdded>(ToldEvents.Of(OnRao[5], now, Member)).What.Text);
        Assert.Equal("", Assert.IsType<DealEvent.EvidenceResolved>(ToldEvents.Of(OnRao[6], now, Member)).Reason);
        Assert.Null(Assert.IsType<DealEvent.VisitMade>(ToldEvents.Of(new DealEvent.VisitMade("v1", new(SomeDeal.Today, ["p1"], [], [], Secret)), now, Member)).What.Outcome);
    }

    [Fact]
    public void A_meeting_is_told_without_who_is_off_the_map_and_without_words_when_nobody_is_left()
    {
        var alone = new MeetingPlan(null, ["p1"], [], [], Secret, Secret);
        var withOthers = alone with { Others = ["Dr. Who"] };
        var now = WithRao.After(new DealEvent.MeetingPlanned("m1", alone), new DealEvent.MeetingPlanned("m2", withOthers));
        Assert.Equal(alone, Assert.IsType<DealEvent.MeetingPlanned>(ToldEvents.Of(new DealEvent.MeetingPlanned("m1", alone), now, Member)).What);

        now = now.After(new DealEvent.PersonRemoved("p1"));
        Assert.Equal(
            alone with { People = [], Goal = null, Ask = null },
            Assert.IsType<DealEvent.MeetingPlanned>(ToldEvents.Of(new DealEvent.MeetingPlanned("m1", alone), now, Member)).What);
        Assert.Equal(withOthers with { People = [] }, Assert.IsType<DealEvent.MeetingPlanned>(ToldEvents.Of(new DealEvent.MeetingPlanned("m2", withOthers), now, Member)).What);
        Assert.Null(ToldEvents.Of(new DealEvent.MeetingChanged("m1", alone with { Goal = null, Ask = null }, alone), now, Member));
    }

    [Fact]
    public void Words_that_a_meeting_lost_after_it_was_held_are_not_told_either()
    {
        var early = new MeetingPlan(null, [], [], [], Secret);
        var now = WithRao.After(
            new DealEvent.MeetingPlanned("m1", early), new DealEvent.MeetingChanged("m1", early, early with { People = ["p1"] }), new DealEvent.MeetingSet("m1", MeetingState.Planned, MeetingState.Held));
        Assert.Equal(Secret, Assert.IsType<DealEvent.MeetingPlanned>(ToldEvents.Of(new DealEvent.MeetingPlanned("m1", early), now, Member)).What.Goal);
        Assert.Null(Assert.IsType<DealEvent.MeetingPlanned>(ToldEvents.Of(new DealEvent.MeetingPlanned("m1", early), now.After(new DealEvent.PersonRemoved("p1")), Member)).What.Goal);
    }

    [Fact]
    public void What_names_nobody_is_told_as_it_is()
    {
        DealEvent[] plain =
        [
            new DealEvent.StageMoved(Stage.R1, Stage.R2, "they said so", []), new DealEvent.CompetitorRemoved("c1"), new DealEvent.Closed(Outcome.Lost, "price"),
            new DealEvent.NextVisitSet(null, new LocalDate(2026, 12, 4)), new DealEvent.MemberAdded(SomeDeal.Bo),
        ];
        Assert.All(plain, e => Assert.Same(e, ToldEvents.Of(e, WithRao, Manager)));
    }
}
