using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Whether a person may be as somebody wants to save it. Only what changes is judged: what is on record stays savable.</summary>
internal static class PersonRules
{
    private const int YearsAhead = 5;

    private static readonly LocalText NotOnMap = new("That person is not on this map any more.", "这个人已不在决策链上。");
    private static readonly LocalText Oneself = new("Nobody reports, or has a tie, to oneself.", "不能汇报给自己，也不能与自己有关系。");
    private static readonly LocalText Circle = new("That would make a circle: {0} reports to {1} already.", "这样会形成循环：{0} 已经汇报给 {1}。");
    private static readonly LocalText OneToFive = new("From 1 to 5.", "请填 1 到 5。");
    private static readonly LocalText ToCome = new("That day is still to come. Put down what has happened.", "这一天还没到，请记录已发生的事。");
    private static readonly LocalText Past = new("The next meeting lies in the past.", "下次会面的日期已过。");
    private static readonly LocalText TooFar = new("That day is too far away.", "日期太远。");
    private static readonly LocalText TooMany = new("At most {0} ties.", "最多 {0} 条关系。");

    /// <param name="before">Null for somebody new.</param>
    /// <param name="today">In the deal's time zone.</param>
    public static IEnumerable<Problem> Problems(Deal deal, Person? before, Person after, LocalDate today)
    {
        foreach (var field in PersonText.Fields.Where(f => PersonText.Of(after, f) != (before is null ? "" : PersonText.Of(before, f)) || (f == PersonField.Name && before is null)))
        {
            if (Problem(deal, after, field, today) is { } problem)
            {
                yield return problem with { Field = PersonText.InputOf(field) };
            }
        }
    }

    private static Problem? Problem(Deal deal, Person person, PersonField field, LocalDate today)
    {
        var seat = person.Seat;
        return field switch
        {
            PersonField.Name => PersonDecision.NameProblem(person.Name),
            PersonField.Title => StoredWords.Problem(PersonText.InputOf(field), person.Title, DealLimits.PersonTitle),
            PersonField.Department => StoredWords.Problem(PersonText.InputOf(field), seat.Department, DealLimits.PersonWords),
            PersonField.Step => StoredWords.Problem(PersonText.InputOf(field), seat.Step, DealLimits.PersonWords),
            PersonField.Wins => StoredWords.Problem(PersonText.InputOf(field), seat.Wins, DealLimits.PersonGoal),
            PersonField.Authority => seat.Authority is < 1 or > 5 ? Wrong(OneToFive) : null,
            PersonField.Influence => seat.Influence is < 1 or > 5 ? Wrong(OneToFive) : null,
            PersonField.Meetings => seat.Meetings is < 0 or > DealLimits.Meetings ? Wrong(new LocalText("From 0 to {0}.", "请填 0 到 {0}。").With(DealLimits.Meetings)) : null,
            PersonField.ReportsTo => LineProblem(deal, person),
            PersonField.Ties => TieProblem(deal, person),
            PersonField.LastMet => seat.LastMet > today ? Wrong(ToCome) : null,
            PersonField.InRoleSince => seat.InRoleSince > today ? Wrong(ToCome) : null,
            PersonField.NextMeeting => seat.NextMeeting < today ? Wrong(Past) : seat.NextMeeting > today.PlusYears(YearsAhead) ? Wrong(TooFar) : null,
            PersonField.Left => seat.Left > today.PlusYears(YearsAhead) ? Wrong(TooFar) : null,
            _ => null,
        };
    }

    private static Problem? LineProblem(Deal deal, Person person)
    {
        if (person.Seat.ReportsTo is not { } to)
        {
            return null;
        }

        if (to == person.Id)
        {
            return Wrong(Oneself);
        }

        if (deal.FindPerson(to) is not { } first)
        {
            return Wrong(NotOnMap);
        }

        var above = first;
        for (var steps = 0; above is not null && steps <= DealLimits.People; steps++)
        {
            if (above.Seat.ReportsTo == person.Id)
            {
                return Wrong(Circle.With(above.Name, person.Name));
            }

            above = deal.FindPerson(above.Seat.ReportsTo);
        }

        return null;
    }

    private static Problem? TieProblem(Deal deal, Person person)
    {
        var ties = person.Seat.Ties.Items;
        return ties.Length > DealLimits.Ties ? Wrong(TooMany.With(DealLimits.Ties))
            : ties.Any(t => t.With == person.Id) ? Wrong(Oneself)
            : ties.Any(t => deal.FindPerson(t.With) is null) ? Wrong(NotOnMap)
            : ties.Select(t => StoredWords.Problem("", t.Nature, DealLimits.TieNature)).FirstOrDefault(p => p is not null);
    }

    private static Problem Wrong(LocalText text) => new("", text, ProblemKind.OutOfRange);
}
