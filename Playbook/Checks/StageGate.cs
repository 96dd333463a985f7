using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>What a stage rests on.</summary>
public static class StageGate
{
    /// <summary>All conditions, in the order of the stages they belong to.</summary>
    public static readonly ImmutableArray<StageCondition> Conditions = StageConditions.All;

    /// <summary>The conditions of all stages before <paramref name="to"/> that the deal does not meet, the earliest first.</summary>
    public static ImmutableArray<StageCondition> Missing(Deal deal, Stage to, Thresholds thresholds)
    {
        // As of the last change: what rests on time alone decays in the check, not while somebody moves a stage.
        var today = deal.DayOf(deal.LastChange);
        var facts = Facts.Of(CheckInput.Of(deal, today), thresholds);
        return [.. Conditions.Where(c => c.Leaving < to && !c.IsMet(facts))];
    }

    /// <summary>Those that may be named to a reader with this view.</summary>
    public static ImmutableArray<StageCondition> Nameable(ImmutableArray<StageCondition> conditions, DealView view) =>
        view == DealView.Full ? conditions : conditions.RemoveAll(c => !c.InChannel);
}
