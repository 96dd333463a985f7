using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Coach;

/// <summary>What the verdict rests on and what is missing to the next: a row per condition, with its figure.</summary>
internal static class CoachGaps
{
    private static readonly LocalText To = new("To “{0}”", "距“{0}”");
    private static readonly LocalText Rests = new("What it rests on", "依据");
    private static readonly LocalText Acts = new("Behaviours that count", "算数的行为");
    private static readonly LocalText Other = new("Confirmed by another route", "有其他途径印证");
    private static readonly LocalText Fresh = new("Fresh within {0} days", "{0} 天内有新事实");
    private static readonly LocalText Weight = new("Weight of evidence", "证据分量");
    private static readonly LocalText Settled = new("What stands against is settled", "反面证据已解决");
    private static readonly LocalText Reached = new("{0} of {1}", "{0} / {1}");

    public static IEnumerable<AdaptiveElement> Of(CoachView view, Language language)
    {
        var (judged, limits) = (view.Reading.Judged, view.Limits);
        var top = judged.Next is null or CoachVerdict.Verified;
        yield return Prose.Title(
            judged.Next is { } next ? To.With(CoachWords.Of(next).In(language)).In(language) : Rests.In(language), AdaptiveSpacing.Medium);
        if (judged.Missing.Contains(CoachGap.Unresolved))
        {
            yield return Row(false, Settled.In(language), "");
        }

        if (judged.Next == CoachVerdict.Unproven)
        {
            yield break;
        }

        yield return Row(
            !judged.Missing.Contains(CoachGap.Behaviours), Acts.In(language),
            Reached.With(judged.Behaviours.Length, top ? limits.CoachBehaviours : 2).In(language));
        if (top)
        {
            yield return Row(
                !judged.Missing.Contains(CoachGap.Corroboration), Other.In(language),
                view.Reading.Corroboration is { } piece ? DateText.Show(piece.What.Happened, language, view.Today) : "");
        }

        var days = top ? limits.CoachFresh : limits.CoachLikelyFresh;
        yield return Row(
            !judged.Missing.Contains(CoachGap.Freshness), Fresh.With(days).In(language),
            judged.DaysSinceNewest is { } age ? DateText.Show(view.Today.PlusDays(-age), language, view.Today) : "");
        yield return Row(
            !judged.Missing.Contains(CoachGap.Score), Weight.In(language),
            Reached.With(Figure(judged.Score), Figure((double)(top ? limits.CoachVerified : limits.CoachLikely))).In(language));
    }

    /// <summary>Rounded down: what is not reached must not look so.</summary>
    private static string Figure(double value) => (Math.Floor((value + 1e-9) * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    private static AdaptiveColumnSet Row(bool there, string text, string figure) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Columns =
        [
            Blocks.Column("20px", Prose.Runs(AdaptiveSpacing.None, (there ? Sign.Done : new Sign("○", AdaptiveTextColor.Default)).Run())),
            Blocks.Column(AdaptiveWidth.Stretch, Prose.Line(text, AdaptiveSpacing.None)),
            .. figure.Length > 0
                ? new[] { Blocks.Column("auto", new AdaptiveTextBlock(figure) { Wrap = true, Weight = there ? AdaptiveTextWeight.Default : AdaptiveTextWeight.Bolder }) }
                : [],
        ],
    };
}
