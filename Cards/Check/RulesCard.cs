using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What one book tuned of the check, who did it when, and how it is changed: a rule's loudness on one card, a threshold on another.</summary>
public static class RulesCard
{
    /// <summary>As <see cref="Payload.Group"/>, of the card of the thresholds.</summary>
    public const string ThresholdsPart = "thresholds";

    private const int MostBooks = 2;

    private static readonly LocalText Kicker = new("Rules of the check", "检查规则");
    private static readonly LocalText Own = new("Your own book", "您自己的商机");
    private static readonly LocalText Back = new("Back", "上一页");
    private static readonly LocalText Next = new("Next", "下一页");
    private static readonly LocalText AtOnce = new("What is set here counts at once, for every deal of this book.", "在这里的设置立即对本册所有商机生效。");
    private static readonly LocalText Range = new("{0}: {1} ({2} to {3})", "{0}：{1}（{2} 至 {3}）");
    private static readonly LocalText NotSet = new("not set", "未设");
    private static readonly LocalText RulesTitle = new("Rules", "规则");
    private static readonly LocalText RuleLabel = new("Rule", "规则");
    private static readonly LocalText LevelLabel = new("How loud it may be", "最高级别");
    private static readonly LocalText ThresholdLabel = new("Threshold: value now (range)", "阈值：当前值（范围）");
    private static readonly LocalText NumberLabel = new("New number; empty for as delivered", "新数值；留空恢复出厂");

    public static RenderedCard Render(RulesView view, Language language)
    {
        var act = new Act(language);
        (string, object) book = (Payload.BookId, view.Book.Value);
        return CardFrame.Of(
            language,
            Kicker.In(language),
            [
                view.Name is { } name ? Head.Named(Kicker.In(language), Plain.Short(name, 60)) : Head.Of(Kicker.In(language), Own.In(language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, told.In(language), AdaptiveSpacing.Medium) : null,
                Prose.Small(AtOnce.In(language), AdaptiveSpacing.Small),
                .. RuleChanges.Of(view, language),
                Blocks.Problem(view.Problem, language),
                .. view.AtThresholds ? ThresholdInputs(view, language) : RuleInputs(view, language),
                Blocks.Buttons(
                    [
                        view.AtThresholds
                            ? act.Send(new("Save the threshold", "保存阈值"), Verbs.SaveThreshold, book, PartOf(true))
                            : act.Send(new("Save the rule", "保存规则"), Verbs.SaveRule, book),
                        view.AtThresholds ? act.Open(RulesTitle, Verbs.OpenRules, book) : act.Open(RuleChanges.Thresholds, Verbs.OpenRules, book, PartOf(true)),
                        .. view.Tuning.Changes.IsEmpty ? [] : new[] { act.Open(new("Reset all", "全部恢复"), Verbs.ResetRules, book) },
                    ]),
                Bar(Pages(act, view)),
                Bar([.. view.Others.Take(MostBooks).Select(o => act.Open(
                    o.Name is { } other ? new(Plain.Short(other, 30), Plain.Short(other, 30)) : Own, Verbs.OpenRules, (Payload.BookId, o.Book.Value)))]),
            ]);
    }

    private static AdaptiveElement[] RuleInputs(RulesView view, Language language) =>
    [
        Choice(Inputs.Rule, RuleLabel, view.Rule ?? view.Rules[0].Id, view.Rules.Select(r => (r.Id, $"{TunableRules.TitleOf(r.Family).In(language)} · {r.Title.In(language)}")), language),
        Choice(Inputs.Level, LevelLabel, Kept(view), RuleChanges.Levels.Select(l => (Sent(l.Value), l.Title.In(language))), language),
    ];

    private static AdaptiveElement[] ThresholdInputs(RulesView view, Language language) =>
    [
        Choice(Inputs.Threshold, ThresholdLabel, view.Threshold ?? ThresholdRanges.All[0].Id, ThresholdRanges.All.Select(r => (r.Id, Named(r, view, language))), language),
        Input.Text(Inputs.Number, NumberLabel.In(language), view.Number, 12, language),
    ];

    private static List<AdaptiveAction> Pages(Act act, RulesView view)
    {
        var (page, pages) = RuleChanges.PageOf(view);
        return [.. page > 1 ? [Turn(Back, page - 1)] : Array.Empty<AdaptiveAction>(), .. page < pages ? [Turn(Next, page + 1)] : Array.Empty<AdaptiveAction>()];

        AdaptiveAction Turn(LocalText title, int to) =>
            act.Open(title, Verbs.OpenRules, (Payload.BookId, view.Book.Value), (Payload.Page, to), PartOf(view.AtThresholds));
    }

    private static AdaptiveActionSet? Bar(List<AdaptiveAction> actions) => actions.Count == 0 ? null : Blocks.Buttons(actions);

    private static (string, object) PartOf(bool thresholds) => (Payload.Group, thresholds ? ThresholdsPart : "rules");

    /// <summary>A choice without a value cannot be told from none at all.</summary>
    private static string Sent(string level) => level.Length == 0 ? Inputs.NotKnown : level;

    private static string Kept(RulesView view) => Sent(view.Rule is { } id ? view.Tuning.Changes.GetValueOrDefault(id)?.Value ?? "" : "");

    private static AdaptiveChoiceSetInput Choice(string id, LocalText label, string value, IEnumerable<(string, string)> choices, Language language) =>
        Input.Choice(id, label.In(language), value, language, expanded: false, choices);

    private static string Named(ThresholdRange range, RulesView view, Language language)
    {
        var value = view.Tuning.Changes.GetValueOrDefault(range.Id)?.Value ?? range.Value(Playbook.Checks.Thresholds.Default)?.ToString(CultureInfo.InvariantCulture);
        return Range.With(ThresholdTitles.All[range.Id].In(language), value ?? NotSet.In(language), range.Min, range.Max).In(language);
    }
}
