using System.Reflection;
using System.Text.Json.Nodes;
using KeyAccountBot.Cards;
using KeyAccountBot.Conversations.Check;
using KeyAccountBot.Conversations.Coach;
using KeyAccountBot.Conversations.Story;

namespace KeyAccountBot.Conversations.Turns;

/// <summary>
/// Whole conversations in which every tap arrives three times, twice of them at the same moment: the deals and the answers are those of
/// conversations in which it arrives once. No answer that was given is kept, as if each copy came to another instance.
/// </summary>
public sealed class RepeatedTapTests
{
    private static readonly string[] OnlyShow =
    [
        Verbs.Help, Verbs.ListDeals, Verbs.NewDeal, Verbs.OpenDeal, Verbs.EditDeal, Verbs.OpenWalk, Verbs.OpenFacts, Verbs.OpenCheck, Verbs.CheckOneToOne,
        Verbs.AllFindings, Verbs.WhyFinding, Verbs.AskCriterion, Verbs.OpenCoach, Verbs.EditPerson, Verbs.OpenBehaviour, Verbs.AskResolve, Verbs.OpenStage,
        Verbs.OpenMembers, Verbs.AskClose, Verbs.AskDelete, Verbs.OpenRules, Verbs.AskMove, Verbs.OpenManagers, Verbs.OpenMap, Verbs.ListMap,
        Verbs.MapGaps, Verbs.OpenOnMap, Verbs.AskRemovePerson, Verbs.OpenChain, Verbs.OpenEvidence, Verbs.FindCoach, Verbs.CompareCoaches,
        Verbs.DrawMap, Verbs.OpenRoute, Verbs.OpenRouteStep, Verbs.ListMethods, Verbs.OpenReminder, Verbs.PreviewReminder, Verbs.OpenHolidays,
        Verbs.OpenPlan, Verbs.OpenAction, Verbs.OpenVisit, Verbs.ListVisits, Verbs.OpenBrief, Verbs.OpenMeeting,
        Verbs.OpenHistory, Verbs.OpenCompare, Verbs.ListCompare, Verbs.RefreshReminder,
        Verbs.OpenPipeline, Verbs.SplitPipeline, Verbs.ListPipeline, Verbs.OpenAccount, Verbs.OpenAccountVisit,
    ];

    private static readonly string[] AnsweredOtherwise =
    [
        // A tap that met a fault is decided on when it comes again.
        nameof(Access.BookTests.An_intent_that_came_to_nothing_shows_the_deal_to_nobody_in_the_other_team),

        // Who gave away the right to see or change the deal is told as anybody without it.
        nameof(Access.MembersTests.Who_leaves_a_deal_is_asked_first_and_gets_no_dead_buttons_after), nameof(Access.MembersTests.Who_leaves_a_deal_of_the_team_sees_it_as_the_team_does),
        nameof(Access.BookTests.Only_owner_and_manager_move_and_only_to_a_team_of_theirs),

        // What is kept of a team knows of no activity: that somebody is a manager no more is all that can be said.
        nameof(Access.ManagerTests.Owners_manage_until_somebody_is_named_and_then_those_who_are),
    ];

    [Fact]
    public async Task Every_saving_tap_may_arrive_three_times()
    {
        using var repeated = Repetition.Begin();
        Type[] told =
        [
            typeof(EnglishStoryTests), typeof(ChineseStoryTests), typeof(FactsTests), typeof(CheckTests), typeof(CoachTests), typeof(ColleagueTests), typeof(Access.MembersTests), typeof(StaleCardTests),
            typeof(RulesTests), typeof(Access.BookTests), typeof(Access.ManagerTests), typeof(Map.MapTests), typeof(Routes.RouteTests), typeof(Plan.PlanTests), typeof(Plan.VisitTests),
            typeof(Briefs.BriefTests), typeof(Briefs.MeetingTests), typeof(Accounts.AccountTests),
            typeof(Reminders.ReminderTests), typeof(Reminders.SnoozeTests), typeof(Reminders.OwnerNoteTests),
        ];
        var conversations = told.SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttribute<FactAttribute>()?.GetType() == typeof(FactAttribute)))
            .Where(m => !AnsweredOtherwise.Contains(m.Name)).ToList();
        List<string> failed = [];
        foreach (var conversation in conversations)
        {
            try
            {
                await (Task)conversation.Invoke(Activator.CreateInstance(conversation.DeclaringType!), null)!;
            }
            catch (Exception e)
            {
                failed.Add($"{conversation.DeclaringType!.Name}.{conversation.Name}: {e.Message}");
            }
        }

        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
        await OthersAsync();
        var saving = typeof(Verbs).GetFields().Select(f => (string)f.GetRawConstantValue()!).Except(OnlyShow);
        Assert.Empty(saving.Except(repeated.Verbs));
    }

    /// <summary>What no conversation above taps on a card.</summary>
    private static async Task OthersAsync()
    {
        await using var chat = await Chat.StartAsync();
        var lin = chat.OneToOne(Someone.Lin);
        await lin.Says("new ACME");
        foreach (var verb in new[] { Verbs.SettleHeader, Verbs.NameCandidate, Verbs.CloseDeal })
        {
            var before = await chat.DealAsync(Someone.Lin);
            await lin.Forges(verb, new JsonObject { [Payload.Deal] = before.Id.ToString(), [Payload.Revision] = before.Revision, [Payload.Person] = "p1" });
            Assert.InRange((await chat.DealAsync(Someone.Lin)).Revision, before.Revision, before.Revision + 1);
        }
    }
}
