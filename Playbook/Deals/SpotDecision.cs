using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>
/// Our answer to one criterion, given by a button that says what it is: an answer that is on record already is confirmed, one that
/// somebody else changed since the button was drawn is a conflict.
/// </summary>
public static class SpotDecision
{
    /// <param name="mark"><c>+</c>, <c>-</c> or <c>?</c>.</param>
    /// <param name="was">The answer's text as drawn; empty when it was never asked.</param>
    /// <param name="source">Who said so as submitted: <see cref="AnswerSource.Nobody"/> takes away who is on record; null or empty says nothing of it.</param>
    /// <returns>Either a decision or, with no events, the conflict.</returns>
    public static (Decision Decision, AnswerConflict? Conflict) Answer(Deal deal, Method assessment, Criterion criterion, string mark, string was, string? source = null)
    {
        var question = assessment.Find(criterion.Id())!;
        var theirs = deal.AnswerTo(assessment.Id, question.Id, Subject.Us);
        var current = theirs?.Value.ToText() ?? "";

        // Somebody who does not know says nothing against one who does.
        var stale = current != was && current != mark && !(was.Length == 0 && theirs?.Value == AnswerValue.Unknown);
        return stale && deal.IsOpen
            ? (new([], null, []), new(new(assessment.Id, question.Id, Subject.Us), was, theirs, theirs is null ? null : deal.NameOf(theirs.By), mark, null, source))
            : (Decide(deal, assessment, question, mark, source), null);
    }

    private static Decision Decide(Deal deal, Method assessment, Question question, string mark, string? source)
    {
        var decision = TypedAnswers.Decide(deal, assessment, question.Number, Subject.Us, mark, source: AnswerSource.Read(source));
        return source == AnswerSource.Nobody
            ? decision with { Events = [.. decision.Events.Select(e => e is DealEvent.Answered answered ? answered with { SourceAfter = null } : e)] }
            : decision;
    }
}
