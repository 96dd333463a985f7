using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Parsing;

/// <summary>What is said when an amount cannot be taken as typed.</summary>
internal static class MoneyProblem
{
    private const string Known = "CNY, USD, EUR, HKD, TWD, JPY, GBP, SGD";

    public static Problem Missing { get; } = Make(
        new("No amount was given. Write it as in 3.2m CNY, 700k or 1,200,000.", "没有填写金额。请写成 320万、70万 或 1,200,000 元 这样的形式。"),
        ProblemKind.Missing);

    public static Problem Zero { get; } = Make(
        new("An amount has to be more than 0. When it is not known yet, leave it empty.", "金额要大于 0。如果还不清楚，请留空。"),
        ProblemKind.Impossible);

    public static Problem Unreadable(string text) => Make(
        new("“{0}” cannot be read as an amount. Write it as in 3.2m CNY, 700k or 1,200,000.", "“{0}”读不出金额。请写成 320万、70万 或 1,200,000 元 这样的形式。"),
        ProblemKind.Unreadable, Quote(text));

    public static Problem Negative(string text) => Make(
        new("“{0}” is less than zero. Write the amount without a minus sign, as in 3.2m CNY.", "“{0}”是负数。请写不带负号的金额，例如 320万。"),
        ProblemKind.Impossible, Quote(text));

    public static Problem Exponent(string text) => Make(
        new("“{0}” is written with an exponent. Write it with a unit instead, as in 1bn or 10亿.", "“{0}”是科学记数法。请改用单位，例如 10亿 或 1bn。"),
        ProblemKind.Impossible, Quote(text));

    public static Problem TwoReadings(string text, string one, string other) => Make(
        new("“{0}” can mean {1} or {2}. Please write it one of these two ways.", "“{0}”可以读作 {1}，也可以读作 {2}。请按其中一种写法再写一次。"),
        ProblemKind.Ambiguous, Quote(text), Unmistakable(one), Unmistakable(other));

    public static Problem TwoCurrencies(string text) => Make(
        new("“{0}” names two currencies. Keep one of them, as in 3.2m USD.", "“{0}”里有两种货币。请只写一种，例如 320万美元。"),
        ProblemKind.Ambiguous, Quote(text));

    public static Problem UnknownCurrency(string code) => Make(
        new("“{0}” is not a currency that is known here. Known are {1} and more, as in 3.2m USD.", "不认识货币“{0}”。可以用 {1} 等，例如 320万美元。"),
        ProblemKind.Impossible, code, Known);

    public static Problem TooLarge(string text) => Make(
        new("“{0}” is more than {1}, the most that can be kept. Check the unit, as in 1.5bn.", "“{0}”超过了上限 {1}。请检查单位，例如 15亿。"),
        ProblemKind.OutOfRange, Quote(text), FormattableString.Invariant($"{DealLimits.Amount:#,0}"));

    /// <summary>What was typed, short enough for a sentence.</summary>
    public static string Quote(string text) => TextInput.Cut(text.Trim(), 40);

    // 1.234 would be ambiguous again; 1.2340 is not.
    private static string Unmistakable(string number) => number is [_, .., '.', _, _, _] ? number + "0" : number;

    private static Problem Make(LocalText text, ProblemKind kind, params object?[] values) =>
        new(Fields.Amount, values.Length == 0 ? text : text.With(values), kind);
}
