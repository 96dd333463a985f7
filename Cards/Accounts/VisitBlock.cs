using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Cards.Visits;
using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Accounts;

/// <summary>On the account's card: what it is owed, when the next visit is due, and the last visits, for its deals and for none.</summary>
internal static class VisitBlock
{
    private const int Most = 4;
    private const int LongestNames = 60;
    private const int LongestOutcome = 80;

    private static readonly LocalText Title = new("Visits", "拜访");
    private static readonly LocalText None = new("No visit is on record yet.", "还没有拜访记录。");
    private static readonly LocalText ForDeal = new("for {0}", "为商机 {0}");
    private static readonly LocalText ForAnother = new("for another deal", "为其他商机");
    private static readonly LocalText ForNone = new("for the account", "客户拜访");
    private static readonly LocalText Open = new("Open the visit of {0}", "打开{0}的拜访");

    public static IEnumerable<AdaptiveElement> Of(Act act, AccountView view)
    {
        var language = act.Language;
        var standing = AccountStanding.Of(view.Account);
        var (owed, sign, stands) = AccountWords.Visits(standing.Visits(view.Today), TierReading.Of(view.Account), view.Today, language);
        yield return Prose.Title(Title.In(language), AdaptiveSpacing.Medium);
        yield return Prose.Signed(sign, stands);
        if (owed is not null)
        {
            yield return Prose.Small(owed);
        }

        var rows = All(view).OrderByDescending(v => v.On).Take(Most).ToList();
        if (rows.Count == 0)
        {
            yield return Prose.Small(None.In(language), AdaptiveSpacing.Small);
        }

        foreach (var (on, visit, deal) in rows)
        {
            yield return visit is null ? Line(view, on, (deal is null ? ForAnother : ForDeal.With(Plain.Short(deal.Header.Name, LongestNames))).In(language), language)
                : view.SeesWords ? Row(act, view, visit)
                : Line(view, on, ForNone.In(language), language);
        }
    }

    private static IEnumerable<(LocalDate On, Visit? Visit, Deal? Deal)> All(AccountView view) =>
        view.Account.OwnVisits.Select(v => (v.What.On, (Visit?)v, (Deal?)null)).Concat(
            from noted in view.Account.DealVisits
            let deal = view.Deals.FirstOrDefault(d => d.Id == noted.Key)
            from day in noted.Value
            select (day, (Visit?)null, deal));

    private static AdaptiveRichTextBlock Line(AccountView view, LocalDate on, string what, Language language) => Prose.Runs(
        AdaptiveSpacing.Small, Prose.Bold(DateText.ShowWithWeekday(on, language, view.Today)), Prose.SmallRun("\u00A0 " + what));

    private static AdaptiveColumnSet Row(Act act, AccountView view, Visit visit)
    {
        var language = act.Language;
        var day = DateText.ShowWithWeekday(visit.What.On, language, view.Today);
        return Blocks.TapRow(
            act.Row(Open.With(day).In(language), Verbs.OpenAccountVisit, (Payload.Visit, visit.Id)),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(day), Prose.Run("\u00A0 " + Plain.Short(VisitWords.Met(view.Account.Sheet, visit.What, language), LongestNames))),
            visit.What.Outcome is { } outcome ? Prose.SmallTyped(Plain.Short(outcome, LongestOutcome)) : null);
    }
}
