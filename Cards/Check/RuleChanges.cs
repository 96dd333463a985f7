using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What a book changed, by whom and when, a page at a time.</summary>
internal static class RuleChanges
{
    private const int PerPage = 12;

    private static readonly LocalText Delivered = new("Everything here is as delivered.", "这里全部为出厂设置。");
    public static readonly LocalText Thresholds = new("Thresholds", "阈值");
    private static readonly LocalText Line = new("{0} {1}", "{0}：{1}");
    private static readonly LocalText OfAll = new("{0} to {1} of {2} changes", "共 {2} 项改动，第 {0} 至 {1} 项");

    public static readonly (string Value, LocalText Title)[] Levels =
    [
        ("", new("As delivered", "出厂设置")),
        (BookTuning.Warn, new("At most a warning", "最多为警告")),
        (BookTuning.Note, new("At most a note", "最多为提示")),
        (BookTuning.Off, new("Off", "关闭")),
    ];

    public static (int Page, int Pages) PageOf(RulesView view)
    {
        var all = InOrder(view);
        var pages = Math.Max(1, (all.Count + PerPage - 1) / PerPage);
        var changed = all.FindIndex(c => c.Id == view.Changed);
        return (Math.Clamp(changed < 0 ? view.Page : (changed / PerPage) + 1, 1, pages), pages);
    }

    public static IEnumerable<AdaptiveElement> Of(RulesView view, Language language)
    {
        var all = InOrder(view);
        if (all.Count == 0)
        {
            yield return Prose.Line(Delivered.In(language), AdaptiveSpacing.Medium);
            yield break;
        }

        var (page, pages) = PageOf(view);
        foreach (var family in all.Skip((page - 1) * PerPage).Take(PerPage).GroupBy(c => c.Rule?.Family))
        {
            yield return Prose.Title((family.Key is { } named ? TunableRules.TitleOf(named) : Thresholds).In(language), AdaptiveSpacing.Medium);
            foreach (var (id, change, rule) in family)
            {
                var title = rule?.Title ?? ThresholdTitles.All.GetValueOrDefault(id, new(id, id));
                var value = Levels.FirstOrDefault(l => l.Value == change.Value).Title is { En: not null } level ? level.In(language) : change.Value;
                yield return Prose.Signed(Sign.Note, Line.With(title.In(language), $"→ {value}").In(language));
                yield return Prose.SmallTyped(Facts.Join(Plain.Short(change.ByName, 60), DateText.Show(change.At.InZone(view.Zone).Date, language, view.Today)));
            }
        }

        if (pages > 1)
        {
            yield return Prose.Small(OfAll.With(((page - 1) * PerPage) + 1, Math.Min(all.Count, page * PerPage), all.Count).In(language));
        }
    }

    /// <summary>Of the part of the card, by family as the check tells them; what is neither any more stands with the thresholds.</summary>
    private static List<(string Id, Tuned Change, TunableRule? Rule)> InOrder(RulesView view)
    {
        var rules = view.Rules.ToDictionary(r => r.Id);
        return
        [
            .. view.Tuning.Changes.Select(c => (Id: c.Key, Change: c.Value, Rule: rules.GetValueOrDefault(c.Key)))
                .Where(c => c.Rule is null == view.AtThresholds)
                .OrderBy(c => c.Rule?.Family),
        ];
    }
}
