using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Whether a visit, and when the next one is, may be as somebody wants to save it.</summary>
internal static class VisitRules
{
    private const int YearsBack = 3;
    private const int YearsAhead = 3;
    private const int LongestNamed = 60;

    private static readonly LocalText Nobody = new("Say who was met.", "请写明见了谁。");
    private static readonly LocalText ToCome = new("That day is still to come. Put down what has happened.", "这一天还没到，请记录已发生的事。");
    private static readonly LocalText TooOld = new LocalText("At most {0} years back.", "最多往前 {0} 年。").With(YearsBack);
    private static readonly LocalText TooMany = new LocalText("At most {0} people of the map and {1} others.", "最多 {0} 位决策链上的人和 {1} 位其他人。")
        .With(DealLimits.PeopleMet, DealLimits.OthersMet);

    private static readonly LocalText TooManyPromises = new LocalText("At most {0} promises of each side.", "双方各最多 {0} 项承诺。").With(DealLimits.Promises);
    private static readonly LocalText About = new("“{0}”: {1}", "“{0}”：{1}");
    private static readonly LocalText NextPast = new("The next visit lies in the past.", "下次拜访的日期已过。");
    private static readonly LocalText NextTooFar = new("That day is too far away.", "日期太远。");

    public static IEnumerable<Problem> Problems(Deal deal, VisitReport report, VisitEntry entry, LocalDate today)
    {
        if (report.On > today || report.On < today.PlusYears(-YearsBack))
        {
            yield return new(Fields.When, report.On > today ? ToCome : TooOld, ProblemKind.OutOfRange);
        }

        if (report.Met.IsEmpty && report.Others.IsEmpty)
        {
            yield return new(Fields.OthersMet, Nobody, ProblemKind.Missing);
        }

        if (report.Met.Length > DealLimits.PeopleMet || report.Others.Length > DealLimits.OthersMet)
        {
            yield return new(Fields.OthersMet, TooMany, ProblemKind.OutOfRange);
        }

        foreach (var problem in report.Others.Select(PersonDecision.NameProblem).OfType<Problem>().Take(1))
        {
            yield return problem.For(Fields.OthersMet);
        }

        if (StoredWords.Problem(Fields.What, report.Outcome, DealLimits.Note) is { } words)
        {
            yield return words;
        }

        foreach (var problem in PromiseProblems(deal, report, entry, today))
        {
            yield return problem;
        }

        if (entry.Next is not null && entry.Next != deal.NextVisit && NextProblem(entry.Next, today) is { } next)
        {
            yield return next;
        }
    }

    private static IEnumerable<Problem> PromiseProblems(Deal deal, VisitReport report, VisitEntry entry, LocalDate today)
    {
        foreach (var side in entry.Promises.GroupBy(p => p.Owner.IsCustomer ? Fields.TheyPromised : Fields.WePromised))
        {
            if (side.Count() > DealLimits.Promises)
            {
                yield return new(side.Key, TooManyPromises, ProblemKind.OutOfRange);
            }

            foreach (var (plan, problem) in side.SelectMany(p => ActionRules.Problems(deal, null, p, report.On, today).Select(x => (p, x))).Take(1))
            {
                yield return problem with
                {
                    Field = side.Key,
                    Text = problem.Kind is ProblemKind.NotKept or ProblemKind.Missing || problem.Field == Fields.What ? problem.Text : Named(plan.Text, problem.Text),
                };
            }
        }

        if (!entry.Promises.IsEmpty && !ActionDecision.HasRoom(deal, entry.Promises.Length))
        {
            yield return new(Fields.WePromised, ActionDecision.Full, ProblemKind.OutOfRange);
        }
    }

    private static LocalText Named(string words, LocalText text) => TextInput.Cut(words, LongestNamed) is var shown
        ? new(About.With(shown, text.En).En, About.With(shown, text.Zh).Zh) : text;

    public static Problem? NextProblem(LocalDate? next, LocalDate today) =>
        next < today ? new(Fields.NextVisit, NextPast, ProblemKind.OutOfRange)
        : next > today.PlusYears(YearsAhead) ? new(Fields.NextVisit, NextTooFar, ProblemKind.OutOfRange)
        : null;
}
