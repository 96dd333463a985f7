using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Walk;

/// <summary>One question of a form: what is asked and the input. Hints and note are on a card of the question's own.</summary>
internal static class CompactBlock
{
    private static readonly LocalText OpenList = new("Open the list", "展开列表");
    private static readonly LocalText Title = new("{0}: {1}", "{0}：{1}");
    private static readonly LocalText Unticked = new("Not known", "不清楚");
    private static readonly LocalText Ticked = new("{0} of {1} ticked", "已勾选 {0} 项，共 {1} 项");

    public static AdaptiveContainer Of(WalkView view, WalkQuestion question, Language language)
    {
        var answer = question.Answers[0];
        var inputs = AnswerInput.Draw(question.Question, answer.Subject, answer.Text, QuestionBlock.Answer.In(language), view.People, language, compact: true, crowded: view.IsCrowded);
        return Blocks.Group(
            AdaptiveSpacing.Medium,
            [
                new AdaptiveColumnSet { Columns = [QuestionBlock.Number(question.Question), Blocks.Column(AdaptiveWidth.Stretch, QuestionBlock.Ask(question.Question, language))] },
                Blocks.Problem(question.Problem, language),
                question.Note is { } note && view.ShowsNotes ? Prose.SmallTyped(QuestionBlock.Quote(note, language), AdaptiveSpacing.Small) : null,
                .. AnswerInput.IsLong(question.Question) ? Folded(question, answer.Text, inputs, language) : inputs,
                .. question.Remarks.Select(r => Prose.Signed(Sign.Watch, Plain.Line(r.In(language)))),
            ]);
    }

    /// <summary>A long list opens on a tap; what is ticked stays ticked meanwhile.</summary>
    private static IEnumerable<AdaptiveElement> Folded(
        WalkQuestion question, string text, IEnumerable<AdaptiveElement> inputs, Language language)
    {
        var (id, all) = ($"list{question.Question.Number}", question.Question.Choices);
        var ticked = text.Split(',').Select(piece => piece.Split('@')[0]).Where(choice => all.Any(c => c.Id == choice)).ToList();
        var label = ticked switch
        {
            [] => text.Length == 0 ? OpenList : Unticked,
            [Choice.None] => all.First(c => c.Id == Choice.None).Title,
            _ => Ticked.With(ticked.Count, all.Count(c => c.Id != Choice.None)),
        };
        return Fold.Of(id, Plain.Escape(label.In(language)), Title.With(question.Question.Title.In(language), label.In(language)).In(language), open: question.Problem is not null, inputs);
    }
}
