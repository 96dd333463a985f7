using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Plan;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Visits;

/// <summary>One visit whole, with what was promised and what became of it.</summary>
public static class VisitCard
{
    private const int LongestPromise = 120;
    private const int LongestNames = 400;

    private static readonly LocalText Met = new("Met: {0}", "见了：{0}");
    private static readonly LocalText Went = new("Went: {0}", "我方：{0}");
    private static readonly LocalText Outcome = new("What came of it", "结果");
    private static readonly LocalText Promised = new("What was promised", "承诺");
    private static readonly LocalText Ask = new(
        "Take this visit back? Its open promises are dropped, and it counts as no meeting any more.", "撤回这次拜访？未了的承诺会一并取消，也不再算作会面。");

    /// <param name="view">With the visit.</param>
    public static RenderedCard Render(VisitsView view, Visit visit, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var plan = new PlanView(deal, new Dictionary<string, LocalText>(), view.Today);
        var promised = deal.Actions.FindAll(a => a.What.Visit == visit.Id && !a.IsErased);
        var went = VisitWords.Went(deal, visit.What, language);
        return CardFrame.Of(
            language,
            VisitsCard.Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Facts.Join(VisitsCard.Kicker.In(language), DateText.ShowWithWeekday(visit.What.On, language, view.Today)), Plain.Short(deal.Header.Name, 80)),
                view.Asks ? Prose.Signed(Sign.Watch, Ask.In(language), AdaptiveSpacing.Medium) : null,
                Prose.Typed(Met.With(Plain.Short(VisitWords.Met(deal, visit.What, language), LongestNames)).In(language), AdaptiveSpacing.Medium),
                went.Length > 0 ? Prose.Typed(Went.With(Plain.Short(went, LongestNames)).In(language)) : null,
                visit.What.Outcome is null ? null : Prose.Title(Outcome.In(language), AdaptiveSpacing.Medium),
                .. (visit.What.Outcome ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(20).Select(line => Prose.Typed(line)),
                promised.IsEmpty ? null : Prose.Title(Promised.In(language), AdaptiveSpacing.Medium),
                .. promised.SelectMany(a => (AdaptiveElement[])
                    [
                        Prose.Typed(Plain.Short(a.What.Text, LongestPromise)),
                        Prose.SmallTyped(Facts.Join(PlanWords.OwnerOf(deal, a.What.Owner, language), PlanWords.When(a, plan, language))),
                    ]),
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, view, visit)),
            ]);
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, VisitsView view, Visit visit)
    {
        yield return act.Open(view.Asks ? new("Keep it", "保留") : new("Visits", "拜访"), Verbs.ListVisits);
        if (view.Asks)
        {
            yield return act.Open(new("Take back", "撤回"), Verbs.WithdrawVisit, (Payload.Visit, visit.Id), (Payload.Sure, Inputs.Yes));
            yield break;
        }

        yield return act.Open(new("Plan", "计划"), Verbs.OpenPlan);
        if (view.Deal.IsOpen)
        {
            yield return act.Open(new("Take back", "撤回"), Verbs.WithdrawVisit, (Payload.Visit, visit.Id));
        }
    }
}
