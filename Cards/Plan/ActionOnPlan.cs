using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Plan;

/// <summary>One action: what, whose and when, what it is for, and its three taps. The row opens its form.</summary>
internal static class ActionOnPlan
{
    private const int LongestText = 120;
    private const int LongestFinding = 60;

    private static readonly LocalText For = new("for: {0}", "针对：{0}");
    private static readonly LocalText ForPoint = new("for point {0}", "针对第{0}项");
    private static readonly LocalText Gone = new("what it is for is no longer found", "对应的提示已消失");
    private static readonly LocalText Promised = new("promised at a visit", "拜访时的承诺");
    private static readonly LocalText Open = new("Open: {0}", "打开：{0}");

    public static AdaptiveContainer Of(Act act, PlanView view, PlannedAction action)
    {
        var language = act.Language;
        var text = Plain.Short(action.What.Text, LongestText);
        var facts = Facts.Join(PlanWords.OwnerOf(view.Deal, action.What.Owner, language), PlanWords.When(action, view, language));
        var late = PlanWords.IsOverdue(action, view.Today);
        var row = Blocks.TapRow(
            act.Row(Open.With(Facts.Join(Plain.Short(text, 60), facts)).In(language), Verbs.OpenAction, (Payload.Action, action.Id)),
            Prose.Runs(AdaptiveSpacing.None, action.IsOpen ? Prose.Bold(text) : Prose.Run(text)),
            late ? Prose.Runs(AdaptiveSpacing.None, Sign.Watch.Run(), Prose.SmallRun(facts)) : Prose.SmallTyped(facts),
            Purpose(view, action, language) is { Length: > 0 } purpose ? Prose.SmallTyped(purpose) : null);
        var box = new AdaptiveContainer { Spacing = AdaptiveSpacing.Small, Items = [row] };
        if (view.Deal.IsOpen)
        {
            box.Items.Add(new AdaptiveActionSet { Spacing = AdaptiveSpacing.None, Actions = [.. Taps(act, view, action)] });
        }

        return box;
    }

    private static string Purpose(PlanView view, PlannedAction action, Language language) => Facts.Join(
        action.What.RuleId is not { } rule ? null
            : view.Findings.TryGetValue(rule, out var say) ? For.With(Plain.Short(say.In(language), LongestFinding)).In(language)
            : action.IsOpen ? Gone.In(language) : null,
        action.What is { Criterion: { } point, RuleId: null } ? ForPoint.With(point.Number()).In(language) : null,
        action.What.Visit is null ? null : Promised.In(language));

    private static IEnumerable<AdaptiveAction> Taps(Act act, PlanView view, PlannedAction action)
    {
        (string, object)[] which = [(Payload.Action, action.Id), (Payload.Was, action.Mark)];
        if (!action.IsOpen)
        {
            yield return act.Open(new("Open again", "重新打开"), Verbs.ReopenAction, which);
            yield break;
        }

        yield return act.Open(new("Done", "完成"), Verbs.DoAction, which);
        yield return act.Open(
            new("A week on", "延一周"), Verbs.MoveAction, [.. which, (Payload.Value, ActionText.Of(ActionDecision.NextDue(action, view.Today)))]);
        yield return act.Open(new("Drop", "取消"), Verbs.DropAction, which);
    }
}
