namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// The part of <see cref="DealReplay"/> on actions and visits. Of more than a deal holds, the oldest that is settled, or the oldest visit, is
/// forgotten here; the log keeps it. The newest is never forgotten: the next id follows it.
/// </summary>
internal static class PlanReplay
{
    public static Deal Planned(Deal deal, DealEvent.ActionPlanned e, Stamp stamp)
    {
        var actions = deal.Actions;
        var oldest = actions.Count < DealLimits.Actions ? -1 : actions.FindIndex(a => !a.IsOpen);
        return deal with { Actions = (oldest < 0 ? actions : actions.RemoveAt(oldest)).Add(new(e.Id, e.What, stamp.By, stamp.At)) };
    }

    public static Deal Changed(Deal deal, DealEvent.ActionChanged e) => Action(deal, e.Id, a => a with { What = e.After });

    public static Deal Settled(Deal deal, DealEvent.ActionSettled e, Stamp stamp) => Action(
        deal, e.Id, a => a with { State = e.After, Settled = e.After == ActionState.Open ? null : new(stamp.By, stamp.At) });

    public static Deal Made(Deal deal, DealEvent.VisitMade e, Stamp stamp)
    {
        var visits = deal.Visits.Count < DealLimits.Visits ? deal.Visits : deal.Visits.RemoveAt(0);
        return deal with { Visits = visits.Add(new(e.Id, e.What, stamp.By, stamp.At) { Counted = e.Counted }) };
    }

    public static Deal Withdrawn(Deal deal, DealEvent.VisitWithdrawn e)
    {
        var index = deal.Visits.FindIndex(v => v.Id == e.Id);
        if (index < 0 || deal.Visits[index] is not { Withdrawn: false } gone)
        {
            return deal;
        }

        var left = gone with { Withdrawn = true, What = gone.What.Erased(), Counted = null };
        return deal with { Visits = VisitCounts.TakenBack(deal.Visits, gone).SetItem(index, left) };
    }

    private static Deal Action(Deal deal, string id, Func<PlannedAction, PlannedAction> change)
    {
        var index = deal.Actions.FindIndex(a => a.Id == id);
        return index < 0 ? deal : deal with { Actions = deal.Actions.SetItem(index, change(deal.Actions[index])) };
    }
}
