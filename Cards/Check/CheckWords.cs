using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>The fixed words about a check, and the sign that stands before each.</summary>
internal static class CheckWords
{
    public static LocalText Of(Verdict verdict) => verdict switch
    {
        Verdict.Pursue => new("Pursue", "全力推进"),
        Verdict.Improve => new("Improve first", "先补强"),
        Verdict.Stop => new("Stop and think", "停下想想"),
        _ => new("No verdict", "没有结论"),
    };

    /// <summary>Inside a sentence.</summary>
    public static LocalText Lower(Verdict verdict) => new(Of(verdict).En.ToLowerInvariant(), Of(verdict).Zh);

    /// <summary>The colour that a verdict has among the lights.</summary>
    public static Light Colour(Verdict verdict) => verdict switch
    {
        Verdict.Pursue => Light.Green,
        Verdict.Improve => Light.Amber,
        Verdict.Stop => Light.Red,
        _ => Light.Grey,
    };

    public static LocalText Of(Severity severity) => severity switch
    {
        Severity.Stop => new("Stop", "先停一下"),
        Severity.Warn => new("Watch", "要留意"),
        Severity.Note => new("Worth knowing", "值得知道"),
        _ => new("Strong", "做得好"),
    };

    public static Sign SignOf(Severity severity) => severity switch
    {
        Severity.Stop => Sign.Problem,
        Severity.Warn => Sign.Watch,
        Severity.Note => Sign.Note,
        _ => Sign.Done,
    };

    public static LocalText Of(CoachVerdict verdict) => verdict switch
    {
        CoachVerdict.Verified => new("verified", "已证实"),
        CoachVerdict.Likely => new("likely", "较可信"),
        CoachVerdict.Contradicted => new("contradicted by facts", "与事实不符"),
        _ => new("unproven", "未证实"),
    };

    public static Sign SignOf(CoachVerdict verdict) => Sign.Of(verdict switch
    {
        CoachVerdict.Verified => Light.Green,
        CoachVerdict.Likely => Light.Amber,
        CoachVerdict.Contradicted => Light.Red,
        _ => Light.Grey,
    });

    public static LocalText OfMap(Light colour) => colour switch
    {
        Light.Green => new("strong, those who decide are with us", "有利，拍板的人支持我们"),
        Light.Amber => new("mixed, part of those who count is with us", "参半，关键人中有一部分支持我们"),
        Light.Red => new("weak, no key player carries us yet", "不利，还没有关键人支撑我们"),
        _ => new("unknown", "不明"),
    };

    /// <summary>A function, never an attitude: it is also named in channels.</summary>
    public static LocalText Of(Roles role) => role switch
    {
        Roles.DecisionMaker => new("the decision maker", "拍板的人"),
        Roles.Approver => new("the approver", "审批人"),
        Roles.Initiator => new("the initiator of the project", "项目发起人"),
        Roles.User => new("a user", "使用部门的人"),
        Roles.Evaluator => new("an evaluator", "评估人"),
        Roles.Executor => new("whoever carries it out", "执行人"),
        _ => new("somebody with influence", "有影响力的人"),
    };

    public static string Of(Mark mark) => mark switch
    {
        Mark.Plus => "+",
        Mark.Minus => "−",
        _ => "?",
    };
}
