using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>
/// What to leave the room with, and which commitment to ask for: as somebody typed it, else what the route, the map, the plan or the check wait
/// for most. In a tender no meeting beside the procedure is suggested.
/// </summary>
internal static class AimSuggestion
{
    private const int DaysToAgree = 10;

    private static readonly LocalText MeetSomebody = new("A meeting with {0}", "约到 {0}");
    private static readonly LocalText ByRoute = new("Our route goes to {0} through {1}.", "公关路线经 {1} 到 {0}。");
    private static readonly LocalText NeverMet = new("{0} counts in the decision and has never met us.", "{0} 在决策中很关键，还没见过我们。");
    private static readonly LocalText CanVeto = new("{0} can veto and has never met us.", "{0} 可以否决，还没见过我们。");
    private static readonly LocalText AskDate = new("A date with {1} before {0}, introduced by {2}", "请 {2} 引见，{0}前约定 {1} 的时间");
    private static readonly LocalText WhereTheyStand = new("Know where {0} stands", "弄清 {0} 的态度");
    private static readonly LocalText DecidesUnknown = new("{0} counts in the decision, and nobody knows the attitude.", "{0} 在决策中很关键，态度还不清楚。");
    private static readonly LocalText AskConcern = new("That {1} names what has to be settled first, and looks at it with us by {0}", "请 {1} 说出最先要解决的事，{0}前一起看");
    private static readonly LocalText Promise = new("What was promised to us: {0}", "落实对方的承诺：{0}");
    private static readonly LocalText Overdue = new("It was due {0}.", "原定{0}完成。");
    private static readonly LocalText AskPromise = new("A firm day for it, by {0}", "{0}前给出确定的日期");
    private static readonly LocalText Learn = new("An answer to the question that weighs most", "得到最关键一问的答案");
    private static readonly LocalText FirstOfList = new("It changes the check most; it is the first below.", "它对检查结论影响最大，见下面第一问。");
    private static readonly LocalText Agree = new("The next step, with a day and a name on both sides", "约定下一步，双方各有日期和责任人");
    private static readonly LocalText AskNext = new("What the customer does next, by {0}", "客户下一步做什么，{0}前完成");

    public static BriefAim Of(
        Deal deal, BriefScope scope, ImmutableArray<Person> room, ImmutableArray<NextQuestion> questions, ImmutableArray<PlannedAction> promises, LocalDate today, BookRules rules, bool personal)
    {
        var suggested = Suggested(deal, room, questions, promises, today, rules, personal);
        var typed = scope.Meeting?.What;
        return new(
            typed?.Goal is { } goal ? new(goal, goal) : suggested.Goal,
            typed?.Goal is null ? suggested.Why : null,
            typed?.Ask is { } ask ? new(ask, ask) : suggested.Ask);
    }

    private static BriefAim Suggested(
        Deal deal, ImmutableArray<Person> room, ImmutableArray<NextQuestion> questions, ImmutableArray<PlannedAction> promises, LocalDate today, BookRules rules, bool personal)
    {
        var by = today.PlusDays(DaysToAgree);
        var isTender = deal.Header.Tender || UnsaidWords.IsBoughtByTender(deal);
        if (!isTender && ByTheRoute(deal, room, today, personal) is { } route)
        {
            return route;
        }

        var map = new MapFacts(CheckInput.Of(deal, today), rules.Thresholds);
        var opener = room.Where(p => p.Seat.Attitude >= Attitude.Neutral).OrderByDescending(p => p.Seat.Attitude).FirstOrDefault();
        var unmet = map.KeyPlayers.Where(p => p.LastMet is null && room.All(r => r.Id != p.Id)).OrderByDescending(p => p.Veto).FirstOrDefault();
        if (!isTender && opener is not null && unmet is not null)
        {
            return new(MeetSomebody.With(unmet.Name), (unmet.Veto ? CanVeto : NeverMet).With(unmet.Name), AskDate.With(l => [Day(by, l), unmet.Name, opener.Name]));
        }

        if (map.KeyPlayers.FirstOrDefault(p => p.Attitude is null && room.Any(r => r.Id == p.Id)) is { } unknown)
        {
            return new(WhereTheyStand.With(unknown.Name), DecidesUnknown.With(unknown.Name), AskConcern.With(l => [Day(by, l), unknown.Name]));
        }

        return promises.FirstOrDefault(a => a.What.Owner.IsCustomer && a.What.Due < today) is { What: { Due: { } due } late }
            ? new(Promise.With(late.Text), Overdue.With(l => [Day(due, l)]), AskPromise.With(l => [Day(by, l)]))
            : !questions.IsEmpty ? new(Learn, FirstOfList, AskNext.With(l => [Day(by, l)]))
            : new(Agree, null, AskNext.With(l => [Day(by, l)]));

        string Day(LocalDate day, Language language) => DateText.Show(day, language, today);
    }

    private static BriefAim? ByTheRoute(Deal deal, ImmutableArray<Person> room, LocalDate today, bool personal)
    {
        var step = deal.Route.Where(s => s.IsOpen && room.Any(p => p.Id == s.Plan.Via) && room.All(p => p.Id != s.Plan.Person)).MinBy(s => s.Plan.Due);
        if (step is null || deal.FindPerson(step.Plan.Person) is not { } to || deal.FindPerson(step.Plan.Via) is not { } via)
        {
            return null;
        }

        var due = step.Plan.Due < today ? today.PlusDays(DaysToAgree) : step.Plan.Due;
        return new(
            MeetSomebody.With(to.Name),
            ByRoute.With(to.Name, via.Name),
            personal && step.Plan.Say is { } say ? new(say, say) : AskDate.With(l => [DateText.Show(due, l, today), to.Name, via.Name]));
    }
}
