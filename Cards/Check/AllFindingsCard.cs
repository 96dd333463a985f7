using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Check;

/// <summary>Everything a check found, page by page; what is set aside or told by another is grey.</summary>
public static class AllFindingsCard
{
    public const int RowsPerPage = 10;

    private const int LongestCause = 120;
    private static readonly LocalText Kicker = new("Deal check · all {0} findings", "商机体检 · 共 {0} 条");
    private static readonly LocalText Summary = new("All findings: {0}", "全部提示：{0}");
    private static readonly LocalText Nothing = new("Nothing was found.", "没有任何提示。");
    private static readonly LocalText Pages = new("Page {0} of {1}", "第 {0} 页，共 {1} 页");

    public static RenderedCard Render(AllFindingsView view, Language language)
    {
        var act = new Act(language, view.Deal);
        var pages = Math.Max(1, (view.Items.Count + RowsPerPage - 1) / RowsPerPage);
        var page = Math.Clamp(view.Page, 1, pages);
        return CardFrame.Of(
            language,
            Summary.With(Plain.Short(view.DealName, 60)).In(language),
            [
                Head.Named(Kicker.With(view.Items.Count).In(language), view.DealName, pages > 1 ? Pages.With(page, pages).In(language) : null),
                view.Items.Count == 0 ? Prose.Line(Nothing.In(language)) : null,
                .. view.Items.Skip((page - 1) * RowsPerPage).Take(RowsPerPage).Select(i => Row(act, i)),
                Blocks.Footer(view.Place, language),
                Blocks.Buttons(Buttons(act, page, pages)),
            ]);
    }

    private static AdaptiveElement Row(Act act, ListedFinding item)
    {
        var language = act.Language;
        var cause = item.Cause is { } why ? Plain.Short(why.In(language), LongestCause) : null;
        if (item.State != ListedState.Hidden)
        {
            return FindingRow.Of(act, item.Finding, cause, CheckWords.SignOf(item.Finding.Severity).Run());
        }

        var grey = new AdaptiveTextRun(Plain.Line(item.Finding.Say.In(language))) { IsSubtle = true };
        var row = Blocks.Group(AdaptiveSpacing.Medium, Prose.Runs(AdaptiveSpacing.None, grey), cause is null ? null : Prose.SmallTyped(cause));
        row.Separator = true;
        return row;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Act act, int page, int pages)
    {
        yield return act.Open(new("Check", "检查"), Verbs.OpenCheck);
        if (page > 1)
        {
            yield return act.Open(new("Back", "上一页"), Verbs.AllFindings, (Payload.Page, page - 1));
        }

        if (page < pages)
        {
            yield return act.Open(new("Next", "下一页"), Verbs.AllFindings, (Payload.Page, page + 1));
        }
    }
}
