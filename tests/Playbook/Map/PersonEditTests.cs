using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Map;

/// <summary>What is decided about one person: joined field by field, judged, and taken off.</summary>
public sealed class PersonEditTests
{
    [Fact]
    public void Every_field_survives_as_text()
    {
        var person = Full();
        var copy = new Person("p1", "");
        foreach (var field in PersonText.Fields)
        {
            Assert.NotEqual("", PersonText.Of(person, field));
            copy = PersonText.With(copy, field, PersonText.Of(person, field));
        }

        Assert.Equal(person, copy);
        Assert.Equal(new Person("p1", ""), PersonText.Fields.Aggregate(copy, (p, f) => PersonText.With(p, f, "")));
    }

    [Fact]
    public void What_both_changed_is_a_conflict_and_the_rest_is_saved()
    {
        var drawn = WithTwo();
        var was = PersonText.Form.Marks(drawn.People[0]);
        var now = drawn.After(Seat(drawn, "p1", s => s with { Attitude = Attitude.Hostile, Rank = Rank.Head }));
        var draft = PersonEdit.Change(
            now, "p1",
            new Dictionary<PersonField, string> { [PersonField.Attitude] = "Supporter", [PersonField.Title] = "VP", [PersonField.Rank] = "", [PersonField.Step] = "" },
            was, SomeDeal.Today);

        Assert.Equal([PersonField.Attitude], draft.Conflicts);
        var rao = now.After([.. draft.Events]).People[0];
        Assert.Equal(("VP", Attitude.Hostile, Rank.Head), (rao.Title, rao.Seat.Attitude, rao.Seat.Rank));
    }

    [Fact]
    public void Who_saw_an_attitude_stays_until_it_is_another()
    {
        var deal = WithTwo();
        deal = deal.After(Seat(deal, "p1", s => s with { Attitude = Attitude.Neutral }));
        var seen = deal.People[0].AttitudeSeen;
        Assert.Equal(SomeDeal.Ana.Id, seen!.By);
        deal = deal.After(Seat(deal, "p1", s => s with { Rank = Rank.Head }));
        Assert.Equal(seen, deal.People[0].AttitudeSeen);
        deal = deal.After(Seat(deal, "p1", s => s with { Attitude = Attitude.Sponsor }));
        Assert.NotEqual(seen, deal.People[0].AttitudeSeen);
        deal = deal.After(Seat(deal, "p1", s => s with { Attitude = null }));
        Assert.Null(deal.People[0].AttitudeSeen);
    }

    [Theory]
    [InlineData(PersonField.ReportsTo, "p1")]
    [InlineData(PersonField.ReportsTo, "p2")]
    [InlineData(PersonField.ReportsTo, "p9")]
    [InlineData(PersonField.Authority, "6")]
    [InlineData(PersonField.Influence, "0")]
    [InlineData(PersonField.Meetings, "1000")]
    [InlineData(PersonField.LastMet, "2026-11-25")]
    [InlineData(PersonField.NextMeeting, "2026-11-23")]
    [InlineData(PersonField.InRoleSince, "2027-01-01")]
    [InlineData(PersonField.Wins, "a gift card for himself")]
    [InlineData(PersonField.Step, "his wife is ill")]
    [InlineData(PersonField.Ties, "p2\tthey are drinking friends, he gets a kickback")]
    [InlineData(PersonField.Ties, "p1\t")]
    [InlineData(PersonField.Name, "")]
    public void What_cannot_be_is_refused_with_its_field(PersonField field, string text)
    {
        // Shi (p2) reports to Rao (p1).
        var deal = WithTwo();
        deal = deal.After(Seat(deal, "p2", s => s with { ReportsTo = "p1" }));
        var draft = PersonEdit.Change(deal, "p1", new Dictionary<PersonField, string> { [field] = text }, null, SomeDeal.Today);
        Assert.Equal(PersonText.InputOf(field), Assert.Single(draft.Problems).Field);
        Assert.Empty(draft.Events);
    }

    [Fact]
    public void A_removed_person_leaves_no_line_no_tie_and_no_id()
    {
        var deal = WithTwo();
        deal = deal.After(Seat(deal, "p2", s => s with { ReportsTo = "p1", Ties = new([new("p1", "old friends")]) }), new DealEvent.CoachNamed("p1"))
            .After(new DealEvent.EvidenceAdded("e1", "p1", new(2, EvidenceKind.Document, SomeDeal.Today, Route.File, Against: false, "Minutes")));
        Assert.Equal(1, PersonRemoval.CountLines(deal, "p1"));
        deal = deal.After([.. PersonRemoval.Decide(deal, "p1").Events]);
        Assert.Equal(PersonSeat.Empty, Assert.Single(deal.People).Seat);
        Assert.True(deal.Evidence[0].Withdrawn);
        Assert.Empty(PersonRemoval.Decide(deal, "p1").Events);
        var added = PersonEdit.Add(deal, new Dictionary<PersonField, string> { [PersonField.Name] = "Pan" }, SomeDeal.Today);
        Assert.Equal("p3", Assert.IsType<DealEvent.PersonAdded>(Assert.Single(added.Events)).Person.Id);
    }

    [Fact]
    public void A_removed_person_leaves_no_action_to_do_and_no_words()
    {
        var deal = WithTwo();
        deal = deal.After(
            new DealEvent.ActionPlanned("a1", new("Rao sends the figures", Assignee.Of(deal.People[0]), SomeDeal.Today)),
            new DealEvent.ActionPlanned("a2", new("Rao shows the plant", Assignee.Of(deal.People[0]), null)),
            new DealEvent.ActionSettled("a2", ActionState.Open, ActionState.Done),
            new DealEvent.ActionPlanned("a3", new("Shi signs", Assignee.Of(deal.People[1]), null)),
            new DealEvent.VisitMade("v1", Met(["p1"])),
            new DealEvent.VisitMade("v2", Met(["p1", "p2"])),
            new DealEvent.VisitMade("v3", Met(["p1"], "Dr. Who")),
            new DealEvent.VisitMade("v4", Met(["p2"])));
        Assert.Equal(1, PersonRemoval.CountActions(deal, "p1"));
        var stays = (deal.Actions[2], deal.Visits[1], deal.Visits[2], deal.Visits[3]);
        deal = deal.After(PersonRemoval.Decide(deal, "p1").Events);
        Assert.Equal([("", ActionState.Dropped, true), ("", ActionState.Done, true)], deal.Actions.Take(2).Select(a => (a.What.Text, a.State, a.Settled is not null)));
        Assert.Null(deal.Visits[0].What.Outcome);
        Assert.Equal(stays, (deal.Actions[2], deal.Visits[1], deal.Visits[2], deal.Visits[3]));

        // An old card opens nothing again that nobody could read.
        Assert.True(ActionDecision.Settle(deal, "a1", ActionState.Open, null).Decision.IsRefused);
        Assert.True(ActionDecision.Move(deal, "a2", SomeDeal.Today, "old", SomeDeal.Today).Decision.IsRefused);

        // Once nobody of a visit is on the map, its words go as well.
        deal = deal.After(PersonRemoval.Decide(deal, "p2").Events);
        Assert.Equal([null, null, "They agreed", null], deal.Visits.Select(v => v.What.Outcome));
    }

    [Fact]
    public void What_hangs_on_a_person_is_told_apart_from_evidence()
    {
        var deal = SomeDeal.New() with { People = [new("p1", "Rao", null), new("p2", "Shi", null)] };
        deal = deal with
        {
            Actions = [.. Enumerable.Range(1, 93).Select(i => new PlannedAction($"a{i}", new($"no. {i}", Assignee.Of(deal.People[0]), null), SomeDeal.Ana.Id, deal.Opened))],
        };
        Assert.StartsWith("Too much hangs on this person", Assert.Single(PersonRemoval.Decide(deal, "p1").Problems).Text.En);
        Assert.Empty(PersonRemoval.Decide(deal with { Actions = deal.Actions.RemoveAt(0) }, "p1").Problems);
        Assert.Empty(PersonRemoval.Decide(deal, "p2").Problems);
    }

    [Fact]
    public void What_stands_against_a_coach_is_settled_before_the_person_goes()
    {
        var deal = WithTwo().After(
            new DealEvent.CoachNamed("p1"),
            new DealEvent.EvidenceAdded("e1", "p1", new(3, EvidenceKind.Document, SomeDeal.Today, Route.File, Against: true, "The date was wrong")));
        Assert.True(PersonRemoval.Decide(deal, "p1").IsRefused);
    }

    [Fact]
    public void Two_of_one_name_and_job_are_one_person()
    {
        var draft = PersonEdit.Add(
            WithTwo(), new Dictionary<PersonField, string> { [PersonField.Name] = "ＲＡＯ", [PersonField.Title] = "project  head" }, SomeDeal.Today);
        Assert.Equal(ProblemKind.Impossible, Assert.Single(draft.Problems).Kind);
    }

    [Fact]
    public void The_line_to_somebody_further_down_in_the_message_is_found()
    {
        var deal = SomeDeal.New();
        var draft = MapLines.Decide(deal, PeopleText.Parse("Rao, reports to Marco; Marco, VP, D", SomeDeal.Today), SomeDeal.Today);
        deal = deal.After([.. draft.Events]);
        Assert.Equal(["Rao", "Marco"], deal.People.Select(p => p.Name));
        Assert.Equal("p2", deal.People[0].Seat.ReportsTo);
        Assert.Empty(draft.Problems);
    }

    [Theory]
    [InlineData("Lin", "Xu, reports to Li", "Lin Xu Li", "p3")]
    [InlineData("Marco Bianchi", "Xu, reports to Marco", "Marco Bianchi Xu", "p1")]
    [InlineData("李娜", "徐工，汇报给 李", "李娜 徐工 李", "p3")]
    [InlineData("马可波罗", "徐工，汇报给 马可", "马可波罗 徐工", "p1")]
    [InlineData("Marco Bianchi; Marco Rossi", "Xu, reports to Marco", "Marco Bianchi Marco Rossi Xu", null)]
    public void Whom_a_line_means(string on, string line, string people, string? boss)
    {
        var deal = SomeDeal.New();
        foreach (var typed in new[] { on, line })
        {
            var draft = MapLines.Decide(deal, PeopleText.Parse(typed, SomeDeal.Today), SomeDeal.Today);
            Assert.Equal(boss is null && typed == line, !draft.Problems.IsEmpty);
            deal = deal.After([.. draft.Events]);
        }

        Assert.Equal(people, string.Join(' ', deal.People.Select(p => p.Name)));
        Assert.Equal(boss, deal.People.Single(p => p.Name is "Xu" or "徐工").Seat.ReportsTo);
    }

    [Fact]
    public void Of_two_with_one_name_the_job_says_which()
    {
        var deal = SomeDeal.New();
        deal = deal.After(new DealEvent.PersonAdded(new("p1", "Rao", "Buyer")), new DealEvent.PersonAdded(new("p2", "Rao", "Project head")));
        Assert.Single(MapLines.Decide(deal, PeopleText.Parse("Rao, sponsor", SomeDeal.Today), SomeDeal.Today).Problems);
        var draft = MapLines.Decide(deal, PeopleText.Parse("Rao, project head, sponsor", SomeDeal.Today), SomeDeal.Today);
        Assert.Equal(["p2"], draft.Changed);
    }

    [Fact]
    public void Levels_follow_the_lines_and_who_has_none_stands_apart()
    {
        var deal = SomeDeal.New();
        deal = deal.After([.. MapLines.Decide(deal, PeopleText.Parse("Rao, reports to Marco; Marco, reports to Deng; Deng, CEO; Shi, reports to Marco; Pan", SomeDeal.Today), SomeDeal.Today).Events]);
        Assert.Equal(
            ["1: Deng", "2: Marco", "3: Rao Shi", ": Pan"],
            MapLevels.Of(deal).Select(l => $"{l.Number}: {string.Join(' ', l.People.Select(p => p.Name))}"));
    }

    [Fact]
    public void The_check_reads_the_map()
    {
        var deal = WithTwo();
        deal = deal.After(Seat(deal, "p1", _ => Full().Seat));
        var read = CheckInput.Of(deal, SomeDeal.Today).People;
        Assert.Equal(
            (Roles.DecisionMaker | Roles.User, Rank.Executive, "audit", Attitude.Sponsor, 20, StepWeight.Decisive, true),
            (read[0].Roles, read[0].Rank, read[0].Department, read[0].Attitude, read[0].Power, read[0].Step, read[0].Veto));
        Assert.Equal("p2 p3", string.Join(" ", read[0].Ties));
        Assert.Equal("p1", string.Join(" ", read[1].Ties));
        Assert.Equal((Full().Seat.LastMet, Full().Seat.NextMeeting, Full().Seat.Left), (read[0].LastMet, read[0].NextMeeting, read[0].Left));
    }

    internal static Person Full() => new("p1", "Rao", "Project head")
    {
        Seat = new()
        {
            Department = "audit",
            Rank = Rank.Executive,
            Level = OrganisationLevel.Region,
            Roles = Roles.DecisionMaker | Roles.User,
            Attitude = Attitude.Sponsor,
            Authority = 5,
            Influence = 4,
            Standing = PoliticalStanding.InnerCircle,
            Delegated = false,
            ReportsTo = "p2",
            Ties = new([new("p2", "worked together"), new("p3")]),
            Step = "scoring",
            Weight = StepWeight.Decisive,
            Veto = true,
            Meetings = 4,
            LastMet = new(2026, 11, 3),
            NextMeeting = new(2026, 12, 3),
            Wins = "the pilot on time",
            InRoleSince = new(2026, 10, 1),
            Left = new(2027, 1, 1),
        },
    };

    private static VisitReport Met(string[] people, params string[] others) => new(SomeDeal.Today, [.. people], [.. others], [SomeDeal.Ana.Id], "They agreed");

    private static Deal WithTwo() => SomeDeal.New().After(
        new DealEvent.PersonAdded(new("p1", "Rao", "Project head")), new DealEvent.PersonAdded(new("p2", "Shi", "Technical head")));

    private static DealEvent.PersonSeated Seat(Deal deal, string id, Func<PersonSeat, PersonSeat> change)
    {
        var before = deal.FindPerson(id)!.Seat;
        return new(id, before, change(before));
    }
}
