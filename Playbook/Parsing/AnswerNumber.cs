using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>Reads a plain number as people type it, by the same rules as an amount: what has two readings is not guessed.</summary>
public static class AnswerNumber
{
    private const int Longest = 60;

    private static readonly LocalText Unreadable = new(
        "“{0}” cannot be read as a number. Write it as in 12, 3.5 or 1,200,000.", "“{0}”读不出数字。请写成 12、3.5 或 120万 这样的形式。");

    private static readonly LocalText TooLarge = new(
        "“{0}” is more than can be kept. Check the unit, as in 1.5bn.", "“{0}”太大，无法保存。请检查单位，例如 15亿。");

    /// <returns>A number that may be zero or negative; or a problem.</returns>
    public static Parsed<decimal> Parse(string text)
    {
        var typed = TextFold.Width(text).Trim();
        var negative = typed.StartsWith('-') || typed.StartsWith('负');
        var bare = (negative ? typed[1..] : typed).Trim();
        return typed.Length is 0 or > Longest || Quantity.Read(bare) is not { } read ? Refused(Unreadable, text)
            : read.Other is { } other ? MoneyProblem.TwoReadings(text, read.First!, other).For(Fields.Text)
            : read.Value > DealLimits.Amount ? Refused(TooLarge, text, ProblemKind.OutOfRange)
            : negative ? -read.Value : read.Value;
    }

    private static Problem Refused(LocalText sentence, string text, ProblemKind kind = ProblemKind.Unreadable) =>
        new(Fields.Text, sentence.With(MoneyProblem.Quote(text)), kind);
}
