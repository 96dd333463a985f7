using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Storage.Tests.Support;

/// <summary>A deal with a plan and visits. Its rows are a fixture: what is told here stays as it is.</summary>
internal static class PlannedDeal
{
    public static IEnumerable<DealEvent[]> Story()
    {
        var send = new ActionPlan("send the reference list", Assignee.Of(Some.Ana.Id), new(2026, 12, 4)) { RuleId = "opp-no-money", Criterion = Criterion.Funds };
        yield return [new DealEvent.PersonAdded(new("p1", "饶军")), new DealEvent.ActionPlanned("a1", send)];
        yield return [new DealEvent.ActionChanged("a1", send, send with { Text = "发送完整样板清单", Due = new(2026, 12, 11), Criterion = null })];
        yield return
        [
            new DealEvent.VisitMade("v1", new(new(2026, 11, 20), ["p1"], ["Dr. Who"], [Some.Ana.Id], "agreed to show\nthe budget")),
            new DealEvent.ActionPlanned("a2", new("the figures", new(null, "p1"), null) { Visit = "v1" }),
            new DealEvent.NextVisitSet(null, new(2026, 12, 1)),
        ];
        yield return [new DealEvent.ActionSettled("a1", ActionState.Open, ActionState.Done), new DealEvent.ActionSettled("a2", ActionState.Open, ActionState.Dropped)];
        yield return [new DealEvent.VisitMade("v2", new(new(2026, 11, 21), [], ["饶工"], [], null)), new DealEvent.ActionSettled("a2", ActionState.Dropped, ActionState.Open)];
        yield return [new DealEvent.VisitWithdrawn("v2"), new DealEvent.NextVisitSet(new(2026, 12, 1), null)];
    }
}
