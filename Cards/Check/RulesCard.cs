using System.Globalization;
using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;
using NodaTime;

namespace KeyAccountBot.Cards.Check;

/// <summary>What one book tuned of the check, who did it when, and the two ways to change it: a rule's loudness, a threshold.</summary>
public static class RulesCard
{
    private const int MostBooks = 2;

    private static readonly LocalText Kicker = new("Rules of the check", "检查规则");
    private static readonly LocalText Own = new("Your own book", "您自己的商机");
    private static readonly LocalText Earlier = new("Earlier changes", "前一页");
    private static readonly LocalText Later = new("More changes", "后一页");
    private static readonly LocalText AtOnce = new("What is set here counts at once, for every deal of this book.", "在这里的设置立即对本册所有商机生效。");
    private static readonly LocalText Range = new("{0}: {1} ({2} to {3})", "{0}：{1}（{2} 至 {3}）");
    private static readonly LocalText NotSet = new("not set", "未设");
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
                Head.Of(Kicker.In(language), view.Name is { } name ? Plain.Short(name, 60) : Own.In(language)),
                view.Told is { } told ? Prose.Signed(Sign.Done, told.In(language), AdaptiveSpacing.Medium) : null,
                Prose.Small(AtOnce.In(language), AdaptiveSpacing.Small),
                .. RuleChanges.Of(view, language),
                Blocks.Problem(view.Problem, language),
                Choice(Inputs.Rule, RuleLabel, view.Rule ?? view.Rules[0].Id, view.Rules.Select(r => (r.Id, $"{TunableRules.TitleOf(r.Family).In(language)} · {r.Title.In(language)}")), language),
                Choice(Inputs.Level, LevelLabel, Kept(view), RuleChanges.Levels.Select(l => (Sent(l.Value), l.Title.In(language))), language),
                Blocks.Buttons(act.Send(new("Save the rule", "保存规则"), Verbs.SaveRule, book)),
                Choice(Inputs.Threshold, ThresholdLabel, view.Threshold ?? ThresholdRanges.All[0].Id, ThresholdRanges.All.Select(r => (r.Id, Named(r, view, language))), language),
                Input.Text(Inputs.Number, NumberLabel.In(language), view.Number, 12, language),
                Blocks.Buttons(
                    [
                        act.Send(new("Save the threshold", "保存阈值"), Verbs.SaveThreshold, book),
                        .. view.Tuning.Changes.IsEmpty ? [] : new[] { act.Open(new("Reset all", "全部恢复"), Verbs.ResetRules, book) },
                    ]),
                Blocks.Buttons(PageButtons(act, view)),
                Blocks.Buttons(view.Others.Take(MostBooks).Select(o => act.Open(
                    o.Name is { } other ? new(Plain.Short(other, 30), Plain.Short(other, 30)) : Own, Verbs.OpenRules, (Payload.BookId, o.Book.Value)))),
            ]);
    }

    private static IEnumerable<AdaptiveAction> PageButtons(Act act, RulesView view)
    {
        var pages = RuleChanges.Pages(view);
        return
        [
            .. view.Page > 1 ? [Turn(Earlier, view.Page - 1)] : Array.Empty<AdaptiveAction>(),
            .. view.Page < pages ? [Turn(Later, view.Page + 1)] : Array.Empty<AdaptiveAction>(),
        ];

        AdaptiveAction Turn(LocalText title, int page) => act.Open(title, Verbs.OpenRules, (Payload.BookId, view.Book.Value), (Payload.Page, page));
    }

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
