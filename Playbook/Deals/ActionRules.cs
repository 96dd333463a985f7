using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Whether an action may be as somebody wants to save it. Only what changes is judged: what is on record stays savable.</summary>
internal static class ActionRules
{
    private const int YearsAhead = 3;

    private static readonly LocalText NoText = new("Say in a few words what is to be done.", "请写下要做什么。");
    private static readonly LocalText NoMember = new("Choose a member of the deal, or the customer.", "请选择商机成员或客户。");
    private static readonly LocalText NotOnMap = new("That person is not on the map any more.", "这个人已不在决策链上。");
    private static readonly LocalText Past = new("That day is past. An action is due today or later.", "这一天已过，到期日应为今天或以后。");
    private static readonly LocalText BeforeVisit = new("A promise is not due before the visit.", "承诺的期限不能早于拜访日。");
    private static readonly LocalText TooFar = new LocalText("At most {0} years ahead.", "最多往后 {0} 年。").With(YearsAhead);

    /// <param name="before">Null for a new one.</param>
    /// <param name="from">The first day on which it may be due: today, or the day of the visit at which it was promised.</param>
    public static IEnumerable<Problem> Problems(Deal deal, ActionPlan? before, ActionPlan after, LocalDate from, LocalDate today)
    {
        if (before?.Text != after.Text && TextProblem(after.Text) is { } text)
        {
            yield return text;
        }

        if (before?.Owner != after.Owner && OwnerProblem(deal, after.Owner) is { } owner)
        {
            yield return new(Fields.Owner, owner, ProblemKind.Impossible);
        }

        if (before is null || before.Due != after.Due)
        {
            if (after.Due < from)
            {
                yield return new(Fields.Due, from < today ? BeforeVisit : Past, ProblemKind.OutOfRange);
            }
            else if (after.Due > today.PlusYears(YearsAhead))
            {
                yield return new(Fields.Due, TooFar, ProblemKind.OutOfRange);
            }
        }
    }

    private static Problem? TextProblem(string text) => text.Length == 0
        ? new(Fields.What, NoText, ProblemKind.Missing)
        : StoredWords.Problem(Fields.What, text, DealLimits.ActionText);

    private static LocalText? OwnerProblem(Deal deal, Assignee owner) =>
        owner.User is { } user ? (deal.HasMember(user) ? null : NoMember)
        : owner.Person is { } person && deal.FindPerson(person) is null ? NotOnMap
        : null;
}
