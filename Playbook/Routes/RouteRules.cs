using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Routes;

/// <summary>Whether a step may be as somebody wants to save it. Only what changes is judged: what is on record stays savable.</summary>
internal static class RouteRules
{
    private const int YearsAhead = 5;

    private static readonly LocalText NotOnMap = new("That person is not on the map any more.", "这个人已不在决策链上。");
    private static readonly LocalText HasLeft = new("{0} has left. Plan for whoever took the seat.", "{0} 已离开。请为接任者安排。");
    private static readonly LocalText Oneself = new("Nobody is introduced by themselves.", "不能由本人引见本人。");
    private static readonly LocalText Past = new("That day is over. Say when it is to happen.", "这一天已过，请填写要做的日期。");
    private static readonly LocalText TooFar = new("That day is too far away.", "日期太远。");
    private static readonly LocalText NoMember = new("Only a member of the deal can go.", "只有该商机的成员可以去。");

    /// <param name="before">Null for a new step.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static IEnumerable<Problem> Problems(Deal deal, RoutePlan? before, RoutePlan after, LocalDate today)
    {
        if (before is null && PersonProblem(deal, after, today) is { } person)
        {
            yield return person;
        }

        foreach (var field in RouteText.Fields.Where(f => before is null || RouteText.Of(before, f) != RouteText.Of(after, f)))
        {
            if (Problem(deal, after, field, today) is { } problem)
            {
                yield return problem with { Field = RouteText.InputOf(field) };
            }
        }
    }

    private static Problem? PersonProblem(Deal deal, RoutePlan plan, LocalDate today) => deal.FindPerson(plan.Person) switch
    {
        null => new(RouteText.PersonInput, NotOnMap, ProblemKind.Impossible),
        { } person when person.Seat.Left <= today => new(RouteText.PersonInput, HasLeft.With(person.Name), ProblemKind.Impossible),
        _ => null,
    };

    private static Problem? Problem(Deal deal, RoutePlan plan, RouteField field, LocalDate today) => field switch
    {
        RouteField.Via => plan.Via is null ? null
            : plan.Via == plan.Person ? Wrong(Oneself)
            : deal.FindPerson(plan.Via) is null ? Wrong(NotOnMap)
            : null,
        RouteField.Due => plan.Due < today ? Wrong(Past) : plan.Due > today.PlusYears(YearsAhead) ? Wrong(TooFar) : null,
        RouteField.Goes => plan.Goes is { } member && !deal.HasMember(member) ? Wrong(NoMember) : null,
        RouteField.Step => StoredWords.Problem("", plan.Step, DealLimits.PersonWords),
        RouteField.Say => StoredWords.Problem("", plan.Say, DealLimits.RouteSay),
        _ => null,
    };

    private static Problem Wrong(LocalText text) => new("", text, ProblemKind.OutOfRange);
}
