using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Routes;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

internal sealed partial class EventWords
{
    private static readonly LocalText Planned = new("To do", "待办");
    private static readonly LocalText Changed = new("Changed on the plan", "修改待办");
    private static readonly LocalText DoneAction = new("Done", "完成");
    private static readonly LocalText DroppedAction = new("Dropped from the plan", "取消待办");
    private static readonly LocalText AgainAction = new("To do again", "重新待办");
    private static readonly LocalText Visited = new("Visit on {0}: {1}", "{0}拜访：{1}");
    private static readonly LocalText VisitBack = new("A visit was taken back", "撤回了一次拜访");
    private static readonly LocalText Next = new("Next visit: {0}", "下次拜访：{0}");
    private static readonly LocalText NoNext = new("No next visit agreed any more", "取消了下次拜访");
    private static readonly LocalText Step = new("On the route: {0}, {1}, {2}", "列入路线：{0}，{1}，{2}");
    private static readonly LocalText StepChanged = new("Changed on the route: {0}, {1}, {2}", "修改路线：{0}，{1}，{2}");
    private static readonly LocalText StepDone = new("Done on the route: {0}", "路线已完成：{0}");
    private static readonly LocalText StepDropped = new("Dropped from the route: {0}", "从路线取消：{0}");
    private static readonly LocalText StepAgain = new("On the route again: {0}", "重新列入路线：{0}");

    /// <summary>Null when it is none of these.</summary>
    private IEnumerable<string>? OfPlan(DealEvent change) => change switch
    {
        DealEvent.ActionPlanned e => [Facts.Join(Planned.In(language) + Words(e.What.Text), PlanWords.OwnerOf(deal, e.What.Owner, language), Due(e.What))],
        DealEvent.ActionChanged e => [Facts.Join(
            Changed.In(language) + Words(e.After.Text),
            e.Before.Owner == e.After.Owner ? null : PlanWords.OwnerOf(deal, e.After.Owner, language),
            e.Before.Due == e.After.Due ? null : $"{Day(e.Before.Due)} → {Day(e.After.Due)}")],
        DealEvent.ActionSettled e => [(e.After switch
        {
            ActionState.Done => DoneAction,
            ActionState.Dropped => DroppedAction,
            _ => AgainAction,
        }).In(language) + Words(deal.FindAction(e.Id)?.What.Text)],
        DealEvent.VisitMade e => [Say(Visited, Day(e.What.On), Met(e.What)) + Words(e.What.Outcome)],
        DealEvent.VisitWithdrawn => [VisitBack.In(language)],
        DealEvent.NextVisitSet e => [e.After is { } day ? Say(Next, Day(day)) : NoNext.In(language)],
        DealEvent.RouteStepAdded e => [StepOf(Step, e.Plan)],
        DealEvent.RouteStepChanged e => [StepOf(StepChanged, e.After)],
        DealEvent.RouteStepSet e => [Say(
            e.To switch
            {
                RouteState.Done => StepDone,
                RouteState.Dropped => StepDropped,
                _ => StepAgain,
            },
            Somebody(deal.FindRouteStep(e.Id)?.Plan.Person))],
        _ => null,
    };

    private string Met(VisitReport what)
    {
        var names = what.Met.Select(Person).OfType<string>().Concat(what.Others.Select(n => Plain.Short(n, LongestName))).ToList();
        return names.Count == 0 ? Somebody(null) : Joined(names);
    }

    private string? Due(ActionPlan what) => what.Due is null ? null : PlanWords.DueOn(what.Due, today, language);

    private string StepOf(LocalText text, RoutePlan plan) => Say(text, Somebody(plan.Person), RouteMethods.Name(plan.Method).In(language), Day(plan.Due));
}
