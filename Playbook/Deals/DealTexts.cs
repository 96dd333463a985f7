using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Refusals that several decisions share.</summary>
internal static class DealTexts
{
    public static readonly LocalText IsClosed =
        new("This deal is closed. Reopen it to change it.", "该商机已结束，重新打开后才能修改。");

    public static readonly LocalText NoSuchQuestion =
        new("This question is not part of the method any more.", "这个问题已不在该方法中。");

    public static readonly LocalText NoSuchPerson =
        new("This person is not on the map any more.", "这个人已不在决策链上。");

    public static readonly LocalText NoteTooLong =
        new LocalText("A note has at most {0} characters.", "备注最多 {0} 个字符。").With(DealLimits.Note);

    public static LocalText NoAnswerTo(Question question) => new(
        $"That is no answer to “{question.Title.En}”.", $"这不是“{question.Title.Zh}”的有效回答。");

    /// <summary>Why a question cannot be answered for this subject; null when it can.</summary>
    public static LocalText? SubjectProblem(Deal deal, Method method, Question question, Subject subject)
    {
        if (method.AskedOf == AskedOf.Person)
        {
            return deal.FindPerson(subject.Value) is null ? NoSuchPerson : null;
        }

        if (subject == Subject.Us)
        {
            return null;
        }

        var competitor = deal.Competitors.Find(c => Subject.Of(c) == subject);
        return competitor switch
        {
            null => new("That competitor is not part of this deal.", "该商机没有这个竞争对手。"),
            { Removed: true } => new LocalText("{0} was removed from this deal.", "{0} 已从该商机移除。").With(competitor.Name),
            _ when !method.ComparesCompetitors || question.Kind != AnswerKind.Rating =>
                new($"“{question.Title.En}” is asked for our side only.", $"“{question.Title.Zh}”只对我方提问。"),
            _ => null,
        };
    }
}
