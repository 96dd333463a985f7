using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Questions with the choices that only a deal can name: a content file knows no competitor.</summary>
public static class DealChoices
{
    private static readonly Choice We = new(Subject.Us.Value, new LocalText("We", "我们"));

    /// <summary>
    /// The question as this deal asks it. The deal's own choices come first: we, the competitors in play, and one that was removed but is
    /// the answer on record.
    /// </summary>
    public static Question Of(Deal deal, Method method, Question question)
    {
        if (question.ChoicesFrom != ChoiceSource.Parties)
        {
            return question;
        }

        var chosen = (deal.AnswerTo(method.Id, question.Id, Subject.Us)?.Value as AnswerValue.Chosen)?.Ids ?? [];
        var rivals = deal.Competitors.Where(c => !c.Removed || chosen.Contains(c.Id)).Select(c => new Choice(c.Id, new LocalText(c.Name, c.Name)));
        return question with { Choices = [We, .. rivals, .. question.Choices] };
    }
}
