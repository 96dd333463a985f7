using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>Findings by severity: the sentence, the next step below it, and the whole row opens why.</summary>
internal static class FindingRow
{
    private const int LongestTitle = 70;
    private const int LongestTitleWhereTight = 24;
    private static readonly LocalText Why = new("Why: {0}", "为什么：{0}");
    private static readonly LocalText Section = new("{0} · {1}", "{0} · {1}");
    private static readonly LocalText Contradiction = new("Two facts disagree", "两处记录相互矛盾");

    /// <param name="withNext">The next step below each; false where the card would become too large.</param>
    public static IEnumerable<AdaptiveElement> Sections(Act act, IReadOnlyList<FindingView> findings, bool withNext)
    {
        foreach (var severity in findings.GroupBy(f => f.Severity))
        {
            var title = Section.With(CheckWords.Of(severity.Key).In(act.Language), severity.Count()).In(act.Language);
            yield return Prose.Runs(AdaptiveSpacing.Large, CheckWords.SignOf(severity.Key).Run(), Prose.Bold(title));
            foreach (var (finding, i) in severity.Select((f, i) => (f, i)))
            {
                var row = Of(act, finding, withNext ? Step(finding, act.Language) : null, null, withNext ? LongestTitle : LongestTitleWhereTight);
                row.Separator = i > 0;
                row.Spacing = AdaptiveSpacing.Small;
                yield return row;
            }
        }
    }

    /// <param name="below">A small line; may hold names.</param>
    public static AdaptiveColumnSet Of(Act act, FindingView finding, string? below, AdaptiveTextRun? sign, int titleLength = LongestTitle)
    {
        var say = Plain.Line(finding.Say.In(act.Language));
        var row = Blocks.TapRow(
            act.Row(Why.With(Plain.Short(say, titleLength)).In(act.Language), Verbs.WhyFinding, (Payload.Rule, finding.RuleId)),
            Prose.Runs(AdaptiveSpacing.None, sign is null ? [Prose.Run(say)] : [sign, Prose.Run(say)]),
            below is null ? null : Prose.SmallTyped(below));
        row.MinHeight = "36px";
        return row;
    }

    /// <summary>A strength needs no step to be worth a line; a contradiction says that it is one.</summary>
    private static string Step(FindingView finding, Language language) => Facts.Join(
        finding is { IsContradiction: true, Severity: not Severity.Stop } ? Contradiction.In(language) : null,
        "→ " + finding.Next.In(language));
}
