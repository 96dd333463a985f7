using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Briefs;

/// <summary>Whether a meeting may be planned as somebody wants it.</summary>
internal static class MeetingRules
{
    private const int DaysAhead = 366;

    private static readonly LocalText Past = new("That time is over.", "这个时间已经过了。");
    private static readonly LocalText TooFar = new("That is more than a year away.", "时间超过一年，太远了。");
    private static readonly LocalText TooMany = new LocalText("At most {0} people of the map and {1} others.", "最多 {0} 位决策链上的人和 {1} 位其他人。")
        .With(DealLimits.PeopleMet, DealLimits.OthersMet);

    /// <param name="before">The meeting as it is; null for a new one. A time that stays may be over.</param>
    public static IEnumerable<Problem> Problems(MeetingPlan? before, MeetingPlan plan, Instant now)
    {
        if (plan.Time is { } time && time != before?.Time)
        {
            if (time.At <= now)
            {
                yield return new(Fields.When, Past, ProblemKind.OutOfRange);
            }
            else if (time.At > now + Duration.FromDays(DaysAhead))
            {
                yield return new(Fields.When, TooFar, ProblemKind.OutOfRange);
            }
        }

        if (plan.People.Length > DealLimits.PeopleMet || plan.Others.Length > DealLimits.OthersMet)
        {
            yield return new(Fields.OthersMet, TooMany, ProblemKind.OutOfRange);
        }

        foreach (var problem in plan.Others.Select(PersonDecision.NameProblem).OfType<Problem>().Take(1))
        {
            yield return problem.For(Fields.OthersMet);
        }

        foreach (var problem in ((Problem?[])[
            StoredWords.Problem(Fields.Goal, plan.Goal, DealLimits.MeetingWords), StoredWords.Problem(Fields.AskFor, plan.Ask, DealLimits.MeetingWords)]).OfType<Problem>())
        {
            yield return problem;
        }
    }
}
