using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>What a book changed, by whom and when, a page at a time.</summary>
internal static class RuleChanges
{
    private const int PerPage = 20;

    private static readonly LocalText Delivered = new("Everything is as delivered.", "全部为出厂设置。");
    private static readonly LocalText Thresholds = new("Thresholds", "阈值");
    private static readonly LocalText Line = new("{0} {1}", "{0}：{1}");
    private static readonly LocalText OfAll = new("{0} to {1} of {2} changes", "共 {2} 项改动，第 {0} 至 {1} 项");

    public static readonly (string Value, LocalText Title)[] Levels =
    [
        ("", new("As delivered", "出厂设置")),
        (BookTuning.Warn, new("At most a warning", "最多为警告")),
        (BookTuning.Note, new("At most a note", "最多为提示")),
        (BookTuning.Off, new("Off", "关闭")),
    ];

    public static int Pages(RulesView view) => Math.Max(1, (view.Tuning.Changes.Count + PerPage - 1) / PerPage);

    public static IEnumerable<AdaptiveElement> Of(RulesView view, Language language)
    {
        if (view.Tuning.Changes.IsEmpty)
        {
            yield return Prose.Line(Delivered.In(language), AdaptiveSpacing.Medium);
            yield break;
        }

        var page = Math.Clamp(view.Page, 1, Pages(view));
        var rules = view.Rules.ToDictionary(r => r.Id);
        var all = view.Tuning.Changes
            .Select(c => (c.Key, c.Value, Rule: rules.GetValueOrDefault(c.Key)))
            .OrderBy(c => c.Rule is null ? int.MaxValue : (int)c.Rule.Family)
            .ToList();
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

        if (all.Count > PerPage)
        {
            yield return Prose.Small(OfAll.With(((page - 1) * PerPage) + 1, Math.Min(all.Count, page * PerPage), all.Count).In(language));
        }
    }
}
