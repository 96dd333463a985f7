using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>Joins a submitted form about one step with what was saved since it was drawn, field by field.</summary>
public static class RouteEdit
{
    private static readonly LocalText Settled = new("This step was done or dropped meanwhile.", "这一步其间已完成或放弃。");

    /// <param name="submitted">As <see cref="RouteText"/>; a field that is not there is left alone.</param>
    /// <param name="drawn">What the form showed, from <see cref="FormFields{TField, T}.Marks"/>.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static FormDraft<RouteField> Change(Deal deal, string id, IReadOnlyDictionary<RouteField, string> submitted, string? drawn, LocalDate today)
    {
        var gone = RouteDecision.Refusal(deal, id)?.Problems[0].Text;
        if (gone is not null || deal.FindRouteStep(id) is not { IsOpen: true } step)
        {
            return new([], [], []) { Gone = gone ?? Settled };
        }

        var before = step.Plan;
        var (after, conflicts) = RouteText.Form.Join(before, submitted, drawn);
        var problems = RouteRules.Problems(deal, before, after, today).ToImmutableList();
        return problems.Count > 0 ? new([], [], problems)
            : new(after == before ? [] : [new DealEvent.RouteStepChanged(id, before, after)], conflicts, []);
    }
}
