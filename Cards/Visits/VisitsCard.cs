using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Walk;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Visits;

/// <summary>When the next visit is, and those that were, the latest first.</summary>
public static class VisitsCard
{
    public static readonly LocalText Kicker = new("Visits", "拜访");
    public static readonly LocalText Summary = new("Visits: {0}", "拜访：{0}");

    private const int RowsPerPage = 8;
    private const int LongestNames = 80;
    private const int LongestOutcome = 100;
    private const int LongestTold = 240;

    private static readonly LocalText Count = new("{0} on record", "已记录 {0} 次");
    private static readonly LocalText Nothing = new("No visit is on record yet.", "还没有拜访记录。");
    private static readonly LocalText Typing = new(
        "Or type: visit ACME Kim, Marco: agreed to show the budget; promised: sample list by 4 Dec; next: 11 Dec.",
        "也可以输入：拜访 商机名 金敏，马可：同意给出预算；我方承诺：样板清单，12月4日；下次：12月11日。");

    private static readonly LocalText Next = new("Next visit", "下次拜访");
    private static readonly LocalText Past = new("Visits so far", "已有拜访");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");
    private static readonly LocalText Open = new("Open the visit of {0}", "打开{0}的拜访");

    public static RenderedCard Render(VisitsView view, Language language)
    {
        var deal = view.Deal;
        var act = new Act(language, DealRef.Of(deal));
        var visits = deal.Visits.Where(v => !v.Withdrawn).Reverse().OrderByDescending(v => v.What.On).ToList();
        var pages = Math.Max(1, (visits.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(deal.Header.Name, 60)).In(language),
            [
                Head.Named(
                    Kicker.In(language), Plain.Short(deal.Header.Name, 80),
                    visits.Count > 0 ? Count.With(visits.Count).In(language) : null, pages > 1 ? Pages.With(page, pages).In(language) : null),
                view.Told is { } told ? Prose.Signed(Sign.Done, Plain.Short(told.In(language), LongestTold), AdaptiveSpacing.Medium) : null,
                .. deal.IsOpen ? NextVisit(act, view) : [],
                visits.Count == 0 ? Prose.Line(Nothing.In(language), AdaptiveSpacing.Medium) : Prose.Title(Past.In(language)),
                .. visits.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(v => Row(act, view, v)),
                deal.IsOpen && visits.Count < 3 ? Prose.Small(Typing.In(language), AdaptiveSpacing.Medium) : null,
                Blocks.Footer(Place.OneToOne, language),
                Blocks.Buttons(Buttons(act, deal, page, pages)),
            ]);
    }

    private static IEnumerable<AdaptiveElement?> NextVisit(Act act, VisitsView view)
    {
        var language = act.Language;
        var onRecord = ActionText.Of(view.Deal.NextVisit);
        yield return AnswerInput.DateOrTyped(Inputs.NextVisit, Next.In(language), view.Next ?? onRecord, language);
        yield return Blocks.Problem(view.NextProblem, language);
        yield return new AdaptiveActionSet
        {
            Spacing = AdaptiveSpacing.Small,
            Actions = [act.Send(new("Keep this day", "记下这一天"), Verbs.SaveNextVisit, (Payload.Was, onRecord))],
        };
    }

    private static AdaptiveColumnSet Row(Act act, VisitsView view, Visit visit)
    {
        var language = act.Language;
        var day = DateText.ShowWithWeekday(visit.What.On, language, view.Today);
        return Blocks.TapRow(
            act.Row(Open.With(day).In(language), Verbs.ListVisits, (Payload.Visit, visit.Id)),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(day), Prose.Run("\u00A0 " + Plain.Short(VisitWords.Met(view.Deal, visit.What, language), LongestNames))),
            visit.What.Outcome is { } outcome ? Prose.SmallTyped(Plain.Short(outcome, LongestOutcome)) : null,
            VisitWords.Promises(view.Deal, visit, language) is { } promises ? Prose.Small(promises) : null);
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, Deal deal, int page, int pages)
    {
        if (deal.IsOpen)
        {
            yield return act.Open(new("Log a visit", "记录拜访"), Verbs.OpenVisit);
        }

        yield return act.Open(new("Plan", "计划"), Verbs.OpenPlan);
        yield return act.Open(new("Deal", "商机"), Verbs.OpenDeal);
        if (page > 1)
        {
            yield return act.Open(new("‹ Back", "‹ 上一页"), Verbs.ListVisits, (Payload.Page, page - 1));
        }

        if (page < pages)
        {
            yield return act.Open(new("More ›", "下一页 ›"), Verbs.ListVisits, (Payload.Page, page + 1));
        }
    }
}
