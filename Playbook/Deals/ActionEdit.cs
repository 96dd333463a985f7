using System.Collections.Immutable;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Joins a submitted form about one action with what was saved since it was drawn, field by field.</summary>
public static class ActionEdit
{
    private static readonly LocalText Settled = new("This action was done or dropped meanwhile.", "这项行动其间已完成或取消。");

    /// <param name="submitted">As <see cref="ActionText"/>; a field that is not there is left alone.</param>
    /// <param name="was">The fingerprint of each field as drawn; null where it is not known, and then the field is replaced.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static FormDraft<ActionField> Change(
        Deal deal, string? id, IReadOnlyDictionary<ActionField, string> submitted, Func<ActionField, string?> was, LocalDate today)
    {
        if (!deal.IsOpen || deal.FindAction(id) is not { IsOpen: true } action)
        {
            return new([], [], []) { Gone = deal.IsOpen ? Settled : DealTexts.IsClosed };
        }

        var after = action.What;
        var conflicts = ImmutableList.CreateBuilder<ActionField>();
        foreach (var (field, text) in submitted)
        {
            var mine = field == ActionField.Text ? NameText.Clean(text) : text;
            var (current, drawn) = (ActionText.Of(action.What, field), was(field));
            if (mine == current || (drawn is not null && Fingerprint.Of(mine) == drawn))
            {
                continue;
            }

            if (drawn is not null && Fingerprint.Of(current) != drawn)
            {
                conflicts.Add(field);
                continue;
            }

            after = ActionText.With(after, field, mine);
        }

        var problems = ActionRules.Problems(deal, action.What, after, today, today).ToImmutableList();
        return problems.Count > 0 ? new([], [], problems)
            : new(after == action.What ? [] : [new DealEvent.ActionChanged(action.Id, action.What, after)], conflicts.ToImmutable(), []);
    }
}
