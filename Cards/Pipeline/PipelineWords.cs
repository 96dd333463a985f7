using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Pipeline;

/// <summary>The fixed words of a pipeline.</summary>
internal static class PipelineWords
{
    public static readonly LocalText Kicker = new("Pipeline", "商机管道");
    public static readonly LocalText Own = new("My own deals", "我自己的商机");
    public static readonly LocalText Back = new("Back to the pipeline", "返回管道");

    private const int MostSums = 3;
    private const int MostOwner = 40;
    private static readonly LocalText Deals = new("{0} deals", "{0} 个商机");
    private static readonly LocalText OneDeal = new("1 deal", "1 个商机");
    private static readonly LocalText NoAmount = new("{0} w/o amount", "{0} 个没填金额");
    private static readonly LocalText MoreCurrencies = new("{0} more currencies", "另有 {0} 种货币");
    private static readonly LocalText Signed = new("Signed", "已签约");
    private static readonly LocalText NotJudged = new("Not judged yet", "尚未判断");
    private static readonly LocalText NoName = new("Somebody without a name", "未知姓名");

    public static string Count(int deals, Language language) => (deals == 1 ? OneDeal : Deals).With(deals).In(language);

    /// <summary>One sum a currency, and how many deals no sum knows of; empty where there is nothing to say.</summary>
    public static string Sums(Tally tally, Language language)
    {
        var amounts = tally.Amounts.ToList();
        return Facts.Join(
        [
            .. amounts.Take(MostSums).Select(a => MoneyText.Show(a, language)),
            amounts.Count > MostSums ? MoreCurrencies.With(amounts.Count - MostSums).In(language) : null,
            tally.Unknown > 0 ? NoAmount.With(tally.Unknown).In(language) : null,
        ]);
    }

    public static LocalText Of(Verdict? verdict) => verdict switch
    {
        null => NotJudged,
        Verdict.None => Signed,
        { } judged => CheckWords.Of(judged),
    };

    public static Sign SignOf(Verdict? verdict) =>
        verdict is Verdict.None ? Sign.Done : Sign.Of(verdict is { } judged ? CheckWords.Colour(judged) : Light.Grey);

    /// <summary>What a list of the pipeline is about. May hold a name.</summary>
    public static string Title(PipelineCell cell, string? owner, IReadOnlyList<QuestionGroup> groups, Language language) => cell switch
    {
        { Kind: 's', Stage: { } stage } => StageNames.Full(stage).In(language),
        { Kind: 'o' } => owner is { Length: > 0 } ? Plain.Short(owner, MostOwner) : NoName.In(language),
        { Group: { } group } => groups[group].Title.In(language),
        _ => Of(cell.Verdict).In(language),
    };

    /// <summary>One reason in words, as a part of a line.</summary>
    public static string Of(WorthReason reason, PipelineDeal deal, IReadOnlyList<QuestionGroup> groups, LocalDate today, Language language) => (reason.Kind switch
    {
        WorthKind.Stop => CheckWords.Lower(Verdict.Stop),
        WorthKind.Improve => CheckWords.Lower(Verdict.Improve),
        WorthKind.Fell when deal.Fell is { } fell => new LocalText("{0} {1} → {2} on {3}", "{3}“{0}”由{1}转为{2}").With(
            groups[fell.Group].Label.In(language), LightWords.Of(fell.From).In(language), LightWords.Of(fell.To).In(language), DateText.Show(fell.On, language, today)),
        WorthKind.Overdue => new LocalText("close date passed {0}", "签约日已过（{0}）").With(DateText.Ago(reason.Days, language)),
        WorthKind.ClosesSoon => new LocalText("closes {0}", "{0}签约").With(DateText.Ago(-reason.Days, language)),
        WorthKind.NoCloseDate => new LocalText("no close date", "没填签约日"),
        WorthKind.Silent => new LocalText("nothing new for {0}\u00A0d", "{0} 天没有新情况").With(reason.Days),
        _ => default,
    }).In(language) ?? "";
}
