using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Deals;

/// <summary>Reads a value as an answer to one question: of its kind, one of its choices, within the bounds.</summary>
public static class QuestionValue
{
    /// <summary>False when the text is no answer to this question. What is read may be written differently: choices come in the order of the method.</summary>
    /// <param name="question">With the deal's own choices: <see cref="DealChoices"/>.</param>
    public static bool TryRead(Question question, string text, out AnswerValue value)
    {
        if (!AnswerValue.TryParse(question.Kind, text.Trim(), out value))
        {
            return false;
        }

        value = value is AnswerValue.Chosen chosen ? InOrder(question, chosen) : value;
        return value switch
        {
            AnswerValue.Chosen c => c.Ids.All(id => question.Choices.Any(choice => choice.Id == id)),
            AnswerValue.Sum s => s.Money.IsValid(),
            AnswerValue.Number n => Math.Abs(n.Value) <= DealLimits.Amount,
            AnswerValue.Words w => w.Text.Length <= DealLimits.Note,
            _ => true,
        };
    }

    /// <summary>Whether two texts say the same to this question: "3.20" is "3.2".</summary>
    internal static bool Same(Question question, string one, string other) =>
        one == other || (TryRead(question, one, out var a) && TryRead(question, other, out var b) && a == b);

    private static AnswerValue.Chosen InOrder(Question question, AnswerValue.Chosen chosen)
    {
        var order = question.Choices.Select(c => c.Id).ToList();
        return chosen with { Ids = [.. chosen.Ids.Distinct().OrderBy(order.IndexOf)] };
    }
}
