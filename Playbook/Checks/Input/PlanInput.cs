using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>The plan and the visits of a deal as rules read them. What was dropped or taken back is none.</summary>
internal static class PlanInput
{
    public static ImmutableArray<CheckAction> Actions(Deal deal, Func<Instant, LocalDate> day) =>
    [
        .. from action in deal.Actions
           where action.State != ActionState.Dropped
           let what = action.What
           select new CheckAction(
               action.Id,
               what.Owner.IsCustomer ? ActionOwner.Customer : ActionOwner.Us,
               day(action.At),
               what.Due,
               action.State == ActionState.Done && action.Settled is { } done ? day(done.At) : null,
               what.Criterion is { } criterion ? CriterionSet.Of(criterion) : CriterionSet.None,
               what.RuleId),
    ];

    public static ImmutableArray<CheckVisit> Visits(Deal deal)
    {
        var promised = deal.Actions.FindAll(a => a.What.Owner.IsCustomer && a.State != ActionState.Dropped).Select(a => a.What.Visit).ToHashSet();
        return [.. deal.Visits.FindAll(v => !v.Withdrawn).Select(v => new CheckVisit(v.What.On, promised.Contains(v.Id)))];
    }
}
