using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>What of a method is still to be asked or prepared.</summary>
internal static class OpenQuestions
{
    private const int Most = 10;

    private static readonly LocalText Title = new("Still open", "还没弄清的");
    private static readonly LocalText More = new("{0} more", "另有 {0} 项");

    public static MethodResult? Of(Deal deal, Worksheet sheet)
    {
        var open = sheet.Method.Questions.Where(q => sheet.AnswerTo(deal, q)?.Value.IsKnown != true).ToList();
        return MethodResult.Of(ResultPart.Of(
            Title,
            [
                .. open.Take(Most).Select(q => ResultLine.Ask(q.Ask)),
                open.Count > Most ? ResultLine.Say(More.With(open.Count - Most)) : null,
            ]));
    }
}
