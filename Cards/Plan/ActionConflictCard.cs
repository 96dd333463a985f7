using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Plan;

/// <param name="Action">As it is now.</param>
/// <param name="Wanted">What was tapped, in words.</param>
/// <param name="Value">The same for the button: the name of an <see cref="ActionState"/>, or a day.</param>
public sealed record ActionConflictView(PlanView Plan, PlannedAction Action, LocalText Wanted, string Value);

/// <summary>An action changed since the card was drawn on which it was tapped: both are shown, and asked about.</summary>
public static class ActionConflictCard
{
    private const int LongestText = 160;

    private static readonly LocalText Heading = new("Changed meanwhile", "其间有改动");
    private static readonly LocalText Yours = new("Your tap: {0}", "您的操作：{0}");

    public static RenderedCard Render(ActionConflictView view, Language language)
    {
        var (deal, action) = (view.Plan.Deal, view.Action);
        var act = new Act(language, DealRef.Of(deal));
        var now = Facts.Join(PlanWords.OwnerOf(deal, action.What.Owner, language), PlanWords.When(action, view.Plan, language));
        var by = action.Settled is { } settled ? deal.NameOf(settled.By) : null;
        return CardFrame.Of(
            language,
            PlanWords.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            Head.Of(PlanWords.Kicker.In(language), Heading.In(language), Plain.Short(deal.Header.Name, 60)),
            ConflictBlock.Of(
                act, Plain.Short(action.What.Text, LongestText), new(now, null, by, null, view.Plan.Today),
                [Prose.Typed(Yours.With(view.Wanted.In(language)).In(language))],
                Verbs.SettleAction, (Payload.Action, action.Id), (Payload.Was, action.Mark), (Payload.Value, view.Value)),
            Blocks.Footer(Place.OneToOne, language),
            Blocks.Buttons(act.Open(new("Plan", "计划"), Verbs.OpenPlan)));
    }
}
