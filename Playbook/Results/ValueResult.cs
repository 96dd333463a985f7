using System.Text.RegularExpressions;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Results;

/// <summary>
/// Three ways to say what the customer gains, put together in both languages out of the slots. A slot that is empty stands as its name in
/// brackets, and becomes a question to go and ask. A template without any slot filled is not shown.
/// </summary>
internal static partial class ValueResult
{
    private static readonly (LocalText Title, LocalText Text)[] Templates =
    [
        (new("By a result elsewhere", "用别处的成果来说"), new(
            "With {solution} in place, you can {initiative}, and the result will be {outcome}. At {similar-customer} we did the same; what came of it: {past-result}.",
            "采用{solution}，贵方可以{initiative}，结果是{outcome}。我们在{similar-customer}做过类似的项目，成果是{past-result}。")),
        (new("By what changes", "用改变来说"), new(
            "When you go from {situation} to {solution}, it moves your {driver}; for you that means {outcome}. We follow it with {tracking} and show you the figures {frequency}.",
            "从{situation}换到{solution}，会带动贵方的{driver}，也就是{outcome}。我们用{tracking}跟踪成效，{frequency}向贵方报告。")),
        (new("By what cannot wait", "用不能等的事来说"), new(
            "You have to be ready for {event}. With {solution} you will be: {outcome}. So that you do not carry the risk alone, {shared-risk}.",
            "{event}就在眼前。{solution}能让贵方按时做到：{outcome}。风险不由贵方独自承担：{shared-risk}。")),
    ];

    private static readonly LocalText ToAsk = new("To ask, because a slot is empty", "还缺的，去问");
    private static readonly LocalText English = new("English", "英文");
    private static readonly LocalText Chinese = new("Chinese", "中文");

    public static MethodResult? Of(Deal deal, Method method)
    {
        var answers = new SheetAnswers(deal, ValueMethod.MethodId);
        var drawn = Templates.Where(t => Slots(t.Text.En).Any(s => answers.Words(s) is not null)).ToList();
        if (drawn.Count == 0)
        {
            return null;
        }

        var empty = drawn.SelectMany(t => Slots(t.Text.En)).Distinct().Where(s => answers.Words(s) is null).Select(method.Find).OfType<Question>();
        return MethodResult.Of(
            [
                .. drawn.Select(t => ResultPart.Of(
                    t.Title,
                    new ResultLine(ResultKind.Copy, Both(Filled(t.Text.En, q => q.En))) { Label = English },
                    new ResultLine(ResultKind.Copy, Both(Filled(t.Text.Zh, q => q.Zh))) { Label = Chinese })),
                ResultPart.Of(ToAsk, empty.Select(q => ResultLine.Ask(q.Ask))),
            ]);

        string Filled(string template, Func<LocalText, string> name) => Slot().Replace(
            template, m => answers.Words(m.Groups[1].Value)?.Trim().TrimEnd('.', '。') ?? $"[{name(method.Find(m.Groups[1].Value)?.Title ?? default)}]");
    }

    private static LocalText Both(string text) => new(text, text);

    /// <summary>The slots of a template, in its order.</summary>
    private static IEnumerable<string> Slots(string template) => Slot().Matches(template).Select(m => m.Groups[1].Value);

    [GeneratedRegex(@"\{([a-z-]+)\}")]
    private static partial Regex Slot();
}
