using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Plan;

/// <summary>Planning actions, settling and moving them, and what is due.</summary>
public sealed class ActionDecisionTests
{
    private static readonly LocalDate Today = SomeDeal.Today;

    private static readonly ActionPlan Send = new("send the list", Assignee.Of(SomeDeal.Ana.Id), Today.PlusDays(3));

    [Fact]
    public void The_same_open_action_is_planned_once()
    {
        var deal = Planned(SomeDeal.New(), Send);
        Assert.Equal(("a1", Send), (deal.Actions[0].Id, deal.Actions[0].What));
        Assert.Empty(ActionDecision.Plan(deal, Send with { Text = " send  the list " }, Today).Events);
        deal = deal.After(new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done));
        Assert.Equal("a2", Planned(deal, Send).Actions[1].Id);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_the_field()
    {
        var deal = SomeDeal.New();
        Assert.Equal(Fields.What, Field(deal, Send with { Text = "" }));
        Assert.Equal(Fields.What, Field(deal, Send with { Text = new('x', DealLimits.ActionText + 1) }));
        Assert.Equal(Fields.What, Field(deal, Send with { Text = "bring him a red envelope" }));
        Assert.Equal(Fields.Owner, Field(deal, Send with { Owner = Assignee.Of(new UserId("nobody")) }));
        Assert.Equal(Fields.Owner, Field(deal, Send with { Owner = new(null, "p9") }));
        Assert.Equal(Fields.Due, Field(deal, Send with { Due = Today.PlusDays(-1) }));
        Assert.Equal(Fields.Due, Field(deal, Send with { Due = Today.PlusYears(4) }));
        Assert.True(ActionDecision.Plan(deal.After(new DealEvent.Closed(Outcome.Lost, "price")), Send, Today).IsRefused);
    }

    [Fact]
    public void A_tap_counts_while_the_action_is_as_it_was_shown()
    {
        var deal = Planned(SomeDeal.New(), Send);
        var mark = deal.Actions[0].Mark;
        var other = deal.After(new DealEvent.FindingUnmuted("stg-stuck"));
        Assert.Single(ActionDecision.Settle(other, "a1", ActionState.Done, mark).Decision.Events);
        var moved = deal.After(ActionDecision.Move(deal, "a1", Today.PlusDays(9), mark, Today).Decision.Events);
        Assert.Equal("a1", ActionDecision.Settle(moved, "a1", ActionState.Done, mark).Changed?.Id);
        Assert.Empty(ActionDecision.Settle(moved, "a1", ActionState.Done, mark).Decision.Events);
        Assert.Null(ActionDecision.Move(moved, "a1", Today.PlusDays(9), mark, Today).Changed);
        Assert.True(ActionDecision.Settle(moved, "a7", ActionState.Done, mark).Decision.IsRefused);
    }

    [Fact]
    public void Moved_it_is_due_a_week_on_and_never_in_the_past()
    {
        var deal = Planned(SomeDeal.New(), Send);
        Assert.Equal(Today.PlusDays(10), ActionDecision.NextDue(deal.Actions[0], Today));
        Assert.Equal(Today.PlusDays(27), ActionDecision.NextDue(deal.Actions[0], Today.PlusDays(20)));
        Assert.True(ActionDecision.Move(deal, "a1", Today.PlusDays(-1), null, Today).Decision.IsRefused);
        var done = deal.After(new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done));
        Assert.True(ActionDecision.Move(done, "a1", Today.PlusDays(5), null, Today).Decision.IsRefused);
    }

    [Fact]
    public void Of_more_than_a_deal_holds_the_oldest_settled_is_forgotten_and_ids_never_come_back()
    {
        var deal = SomeDeal.New();
        for (var i = 0; i < DealLimits.Actions; i++)
        {
            deal = Planned(deal, Send with { Text = $"action {i}" });
        }

        Assert.True(ActionDecision.Plan(deal, Send, Today).IsRefused);
        Assert.True(ActionDecision.Plan(deal.After(new DealEvent.ActionSettled("a100", ActionState.Open, ActionState.Done)), Send, Today).IsRefused);
        deal = deal.After(new DealEvent.ActionSettled("a7", ActionState.Open, ActionState.Dropped));
        deal = Planned(deal, Send);
        Assert.Equal((DealLimits.Actions, "a101"), (deal.Actions.Count, deal.Actions[^1].Id));
        Assert.Null(deal.FindAction("a7"));
    }

    [Fact]
    public void What_is_due_is_told_without_words_and_names_of_the_customer()
    {
        var deal = SomeDeal.New().After(new DealEvent.PersonAdded(new("p1", "Rao")), new DealEvent.MemberAdded(SomeDeal.Bo));
        deal = Planned(deal, Send with { Owner = Assignee.Of(SomeDeal.Bo.Id), RuleId = "opp-no-money" });
        deal = Planned(deal, Send with { Owner = new(null, "p1"), Due = Today });
        deal = Planned(deal, Send with { Due = Today.PlusDays(30) });
        deal = deal.After(new DealEvent.MemberRemoved(SomeDeal.Bo));
        Assert.Equal(
            [new("a2", Today, null, null, null), new DueAction("a1", Today.PlusDays(3), SomeDeal.Ana, "opp-no-money", null)],
            ActionsDue.By(deal, Today.PlusDays(7)).ToList());
        Assert.Empty(ActionsDue.By(deal.After(new DealEvent.Closed(Outcome.Won, "x")), Today.PlusDays(7)));
    }

    [Fact]
    public void A_form_is_joined_field_by_field_with_what_was_saved_since()
    {
        var deal = Planned(SomeDeal.New(), Send);
        var drawn = ActionText.Form.Marks(Send);
        var theirs = deal.After(ActionDecision.Move(deal, "a1", Today.PlusDays(5), null, Today).Decision.Events);
        var draft = ActionEdit.Change(
            theirs, "a1", new Dictionary<ActionField, string> { [ActionField.Text] = "send it all", [ActionField.Due] = "2026-12-20", [ActionField.Owner] = "customer" }, drawn, Today);
        Assert.Equal([ActionField.Due], draft.Conflicts);
        var after = theirs.After(draft.Events).Actions[0].What;
        Assert.Equal(("send it all", Today.PlusDays(5), Assignee.Customer), (after.Text, after.Due, after.Owner));
        Assert.True(ActionEdit.Change(theirs.After(new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done)), "a1", new Dictionary<ActionField, string>(), drawn, Today).IsRefused);
    }

    [Fact]
    public void Every_next_step_may_be_planned_as_it_is_written()
    {
        var texts = CheckTexts.Load();
        var deal = SomeDeal.New("Norda");
        var input = KeyAccountBot.Playbook.Checks.Input.CheckInput.Of(deal, Today);
        var words = new FindingWords(texts, input, SomeDeal.Assess, new HashSet<string>());
        foreach (var id in RuleIds.InOrder)
        {
            var next = words.Next(new(id, Family.Plan, Audience.Everyone, Severity.Note, CriterionSet.None, new Blanks { Competitor = "c1", Number = 3, Days = 3 }, []));
            Assert.All(new[] { next.En, next.Zh }, text => Assert.Empty(ActionDecision.Plan(deal, Send with { Text = text }, Today).Problems));
        }
    }

    private static Deal Planned(Deal deal, ActionPlan plan)
    {
        var decision = ActionDecision.Plan(deal, plan, Today);
        Assert.False(decision.IsRefused, decision.Problems.FirstOrDefault()?.Text.En);
        return deal.After(decision.Events);
    }

    private static string? Field(Deal deal, ActionPlan plan) => ActionDecision.Plan(deal, plan, Today).Problems.FirstOrDefault()?.Field;
}
