using System.Collections.Immutable;
using System.Globalization;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <param name="Changed">The action as it is now when a card did not know that it changed: both are shown and asked about.</param>
public sealed record ActionTap(Decision Decision, PlannedAction? Changed = null);

/// <summary>Plans actions, and does, moves or drops them.</summary>
public static class ActionDecision
{
    /// <summary>An action that nobody gave a day is due in a week.</summary>
    public const int UsualDays = 7;

    /// <summary>Each is two rows of one transaction.</summary>
    public const int MostAtOnce = 10;

    private static readonly LocalText Gone = new("This action is not on the plan any more.", "这项行动已不在计划中。");
    private static readonly LocalText OpenAgainFirst = new("This action is settled. Open it again first.", "这项行动已了结，请先重新打开。");

    /// <summary>Adds an action, unless the same one is open already.</summary>
    /// <param name="today">In the deal's time zone.</param>
    public static Decision Plan(Deal deal, ActionPlan plan, LocalDate today)
    {
        plan = plan with { Text = NameText.Clean(plan.Text) };
        var problems = ActionRules.Problems(deal, null, plan, today, today).ToImmutableList();
        return !deal.IsOpen ? Decision.Refused(Fields.Text, DealTexts.IsClosed)
            : !problems.IsEmpty ? new([], null, problems)
            : Same(deal, plan) is { } ? Decision.Nothing(new("This is on the plan already.", "计划中已有相同行动。"))
            : !HasRoom(deal) ? Decision.Refused(Fields.Text, Full)
            : Decision.Done(new("On the plan.", "已列入计划。"), new DealEvent.ActionPlanned(NextId(deal), plan));
    }

    /// <summary>Done, dropped, or open again.</summary>
    /// <param name="was">The mark of the action as the card showed it; null when that is not known, and then it is done.</param>
    public static ActionTap Settle(Deal deal, string? id, ActionState state, string? was) =>
        !deal.IsOpen ? Refused(DealTexts.IsClosed)
        : deal.FindAction(id) is not { IsErased: false } action ? Refused(Gone)
        : action.State == state ? new(Decision.Nothing(Told(state)))
        : was is not null && was != action.Mark ? new(Decision.Nothing(Told(state)), action)
        : state == ActionState.Open && !HasRoomOpen(deal) ? Refused(Full)
        : new(Decision.Done(Told(state), new DealEvent.ActionSettled(action.Id, action.State, state)));

    /// <inheritdoc cref="Settle"/>
    public static ActionTap Move(Deal deal, string? id, LocalDate due, string? was, LocalDate today)
    {
        if (!deal.IsOpen || deal.FindAction(id) is not { IsErased: false } action)
        {
            return Refused(deal.IsOpen ? Gone : DealTexts.IsClosed);
        }

        var told = Moved(due, today);
        var after = action.What with { Due = due };
        return action.IsOpen && action.What.Due == due ? new(Decision.Nothing(told))
            : was is not null && was != action.Mark ? new(Decision.Nothing(told), action)
            : !action.IsOpen ? Refused(OpenAgainFirst)
            : ActionRules.Problems(deal, action.What, after, today, today).FirstOrDefault() is { } problem ? Refused(problem.Text)
            : new(Decision.Done(told, new DealEvent.ActionChanged(action.Id, action.What, after)));
    }

    /// <summary>Where a tap moves an action: a week on, from today when its day is past.</summary>
    public static LocalDate NextDue(PlannedAction action, LocalDate today) =>
        (action.What.Due is { } due && due > today ? due : today).PlusDays(UsualDays);

    public static LocalText Told(ActionState state) => state switch
    {
        ActionState.Done => new("Done.", "已完成。"),
        ActionState.Dropped => new("Dropped.", "已取消。"),
        _ => new("Open again.", "已重新打开。"),
    };

    public static LocalText Moved(LocalDate due, LocalDate today) => new(
        $"Due {DateText.ShowWithWeekday(due, Language.English, today)} now.", $"已改到{DateText.ShowWithWeekday(due, Language.Chinese, today)}。");

    internal static LocalText Full { get; } = new LocalText(
        "A deal holds at most {0} open actions. Do or drop some first.", "一个商机最多 {0} 项未了行动，请先完成或取消几项。").With(DealLimits.Actions);

    /// <summary>The newest counts as taken even when it is settled: it is never forgotten.</summary>
    internal static bool HasRoom(Deal deal, int more = 1) =>
        deal.Actions.Count + more <= DealLimits.Actions || deal.Actions.SkipLast(1).Count(a => !a.IsOpen) >= deal.Actions.Count + more - DealLimits.Actions;

    internal static PlannedAction? Same(Deal deal, ActionPlan plan) => deal.Actions.Find(a => a.IsOpen && a.What == plan);

    /// <param name="ahead">How many are planned before it in the same turn.</param>
    internal static string NextId(Deal deal, int ahead = 0) => Id('a', Number(deal.Actions.Select(a => a.Id)) + 1 + ahead);

    internal static string Id(char kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number}");

    internal static int Number(IEnumerable<string> ids) =>
        ids.Select(id => int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();

    private static bool HasRoomOpen(Deal deal) => deal.Actions.Count(a => a.IsOpen) < DealLimits.Actions;

    private static ActionTap Refused(LocalText why) => new(Decision.Refused(Fields.Text, why));
}
