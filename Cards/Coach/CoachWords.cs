using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Coaching;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Coach;

/// <summary>What was seen, as a card asks it.</summary>
public static class Seen
{
    /// <summary>It happened; for the two behaviours that need no prompting to be asked about.</summary>
    public const string Yes = "yes";
    public const string Unprompted = "unprompted";
    public const string Asked = "asked";
    public const string Against = "against";
}

/// <summary>Words and signs that the coach cards share.</summary>
public static class CoachWords
{
    internal static readonly LocalText Footer = new(
        "One-to-one, the deal's members only. Work facts only: nothing on private life, favours or gifts.",
        "一对一，仅商机成员可见。只记工作事实：不记私生活、人情或礼物。");

    internal static Sign SignOf(CoachVerdict verdict) => verdict switch
    {
        CoachVerdict.Verified => new("●", AdaptiveTextColor.Good),
        CoachVerdict.Likely => new("◐", AdaptiveTextColor.Warning),
        CoachVerdict.Contradicted => Sign.Problem,
        _ => new("○", AdaptiveTextColor.Default),
    };

    internal static Sign SignOf(Strength strength) => strength switch
    {
        Strength.Solid => new("●", AdaptiveTextColor.Good),
        Strength.Weak => new("◐", AdaptiveTextColor.Warning),
        _ => new("○", AdaptiveTextColor.Default),
    };

    internal static AdaptiveContainerStyle StyleOf(CoachVerdict verdict) => verdict switch
    {
        CoachVerdict.Verified => AdaptiveContainerStyle.Good,
        CoachVerdict.Likely => AdaptiveContainerStyle.Warning,
        CoachVerdict.Contradicted => AdaptiveContainerStyle.Attention,
        _ => AdaptiveContainerStyle.Emphasis,
    };

    public static LocalText Of(CoachVerdict verdict) => verdict switch
    {
        CoachVerdict.Verified => new("verified", "已证实"),
        CoachVerdict.Likely => new("likely", "较可信"),
        CoachVerdict.Contradicted => new("contradicted", "与事实不符"),
        _ => new("unproven", "未证实"),
    };

    internal static LocalText Of(Strength strength) => strength switch
    {
        Strength.Solid => new("solid", "有力"),
        Strength.Weak => new("weak", "较弱"),
        _ => new("none", "没有"),
    };

    /// <summary>What is left of a behaviour's weight: shape, with a word beside it.</summary>
    internal static string Bar(BehaviourReading read) => new string('▮', read.Parts) + new string('▯', BehaviourReading.MostParts - read.Parts);

    /// <summary>How long it stays as strong as it is, when nothing new comes.</summary>
    internal static string? Until(BehaviourReading read, LocalDate today, Language language) => read is { Until: { } day, Strength: not Strength.None }
        ? (read.Strength == Strength.Solid ? new LocalText("solid until {0}", "有力至 {0}") : new LocalText("counts until {0}", "算数至 {0}"))
            .With(DateText.Show(day, language, today)).In(language)
        : null;

    internal static LocalText Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Document => new("A document", "文件"),
        EvidenceKind.Witnessed => new("One of us saw it", "我们的人亲眼所见"),
        EvidenceKind.Told => new("Somebody else told it", "他人告知"),
        _ => new("The person says so", "本人自述"),
    };

    internal static LocalText Of(Route route) => route switch
    {
        Route.Own => new("Our own eyes", "我们亲眼"),
        Route.ThirdPerson => new("A third person", "第三人"),
        Route.File => new("A document we hold", "我们手里的文件"),
        _ => new("The person", "本人"),
    };

    public static LocalText Of(ColleagueAnswer answer) => answer switch
    {
        ColleagueAnswer.Seen => new("saw it", "亲眼见过"),
        ColleagueAnswer.Heard => new("heard of it", "听说过"),
        ColleagueAnswer.Opposite => new("saw the opposite", "见到的相反"),
        _ => new("does not know", "不清楚"),
    };

    /// <summary>What happened, in the words of its author; for what a colleague tapped, our own.</summary>
    internal static string TextOf(EvidenceItem item, IReadOnlyDictionary<string, string> names, Language language)
    {
        if (item.What.Text.Length > 0 || item.What.Confirms is null)
        {
            return item.What.Text;
        }

        var answer = item.What.Against ? ColleagueAnswer.Opposite : item.What.Kind == EvidenceKind.Witnessed ? ColleagueAnswer.Seen : ColleagueAnswer.Heard;
        return new LocalText("{0}, asked alone: {1}", "{0}单独被问到时：{1}").With(
            names.GetValueOrDefault(item.By.Value) is { Length: > 0 } name ? name : new LocalText("A former member", "一位原成员").In(language),
            Of(answer).In(language)).In(language);
    }

    /// <summary>When, how it is known and through whom, in a few words.</summary>
    /// <param name="names">Names by the id of a person.</param>
    internal static string Facts(Observation what, IReadOnlyDictionary<string, string> names, LocalDate today, Language language)
    {
        var how = what.Kind switch
        {
            EvidenceKind.Document => new LocalText("document", "文件"),
            EvidenceKind.Witnessed => new("seen", "亲见"),
            EvidenceKind.Told => new("told", "告知"),
            _ => new("own word", "自述"),
        };
        return Kit.Facts.Join(
            DateText.Show(what.Happened, language, today),
            how.In(language),
            what.Through is { } id && names.GetValueOrDefault(id) is { Length: > 0 } name ? Plain.Short(name, 24) : null,
            what.Prompted ? new LocalText("when asked", "要求后").In(language) : null);
    }
}
