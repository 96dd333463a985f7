using System.Collections.Immutable;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Joins a submitted form about one action with what was saved since it was drawn, field by field.</summary>
public static class ActionEdit
{
    private static readonly LocalText Settled = new("This action was done or dropped meanwhile.", "这项行动其间已完成或取消。");

    /// <param name="submitted">As <see cref="ActionText"/>; a field that is not there is left alone.</param>
    /// <param name="drawn">What the form showed, from <see cref="FormFields{TField, T}.Marks"/>.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static FormDraft<ActionField> Change(Deal deal, string? id, IReadOnlyDictionary<ActionField, string> submitted, string? drawn, LocalDate today)
    {
        if (!deal.IsOpen || deal.FindAction(id) is not { IsOpen: true } action)
        {
            return new([], [], []) { Gone = deal.IsOpen ? Settled : DealTexts.IsClosed };
        }

        var (after, conflicts) = ActionText.Form.Join(action.What, submitted, drawn);
        var problems = ActionRules.Problems(deal, action.What, after, today, today).ToImmutableList();
        return problems.Count > 0 ? new([], [], problems)
            : new(after == action.What ? [] : [new DealEvent.ActionChanged(action.Id, action.What, after)], conflicts, []);
    }
}
