using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Pipeline;

/// <summary>A pipeline by stage, by light or by owner: one number a row, and the deals behind it a tap away.</summary>
public static class PipelineSplitCard
{
    public const int OwnersPerPage = 12;

    private static readonly LocalText ByStage = new("By stage", "按阶段");
    private static readonly LocalText ByLight = new("By light", "按灯");
    private static readonly LocalText ByOwner = new("By owner", "按负责人");
    private static readonly LocalText WeakestFirst = new("A row lists its deals, the weakest light first.", "点开后，最不利的排在前面。");

    public static RenderedCard Render(PipelineSplitView view, Language language)
    {
        var act = new Act(language);
        var title = (view.By switch { 's' => ByStage, 'l' => ByLight, _ => ByOwner }).In(language);
        return CardFrame.Of(
            language,
            new LocalText("Pipeline: {0}", "商机管道：{0}").With(title).In(language),
            [
                Head.Of(
                    PipelineWords.Kicker.In(language),
                    title,
                    Facts.Join(view.Book.Title(PipelineWords.Own, language), PipelineWords.Count(view.Totals.All.Deals, language), PipelineWords.Sums(view.Totals.All, language))),
                view.By == 'l' ? Prose.Small(WeakestFirst.In(language)) : null,
                .. view.By switch { 's' => Stages(act, view), 'l' => Lights(act, view), _ => Owners(act, view) },
                view.By == 'l' ? LightRow.Legend(language) : null,
                Blocks.Buttons(Ends(act, view)),
            ]);
    }

    /// <summary>With the most deals first.</summary>
    internal static IReadOnlyList<(UserId Id, string Name, Tally Tally)> OwnersOf(PipelineTotals totals) =>
    [
        .. totals.Owners.Select(o => (Id: o.Key, Name: o.Value, Tally: totals[PipelineCell.OfOwner(o.Key)])).Where(o => o.Tally.Deals > 0)
            .OrderByDescending(o => o.Tally.Deals).ThenBy(o => o.Name, StringComparer.Ordinal).ThenBy(o => o.Id.Value, StringComparer.Ordinal),
    ];

    private static IEnumerable<AdaptiveElement> Stages(Act act, PipelineSplitView view) =>
        from stage in Enum.GetValues<Stage>()
        let cell = PipelineCell.Of(stage)
        let tally = view.Totals[cell]
        where tally.Deals > 0
        select PipelineCard.Row(act, view.Book, cell, null, PipelineWords.Title(cell, null, view.Groups, act.Language), tally);

    private static IEnumerable<AdaptiveElement> Owners(Act act, PipelineSplitView view) =>
        OwnersOf(view.Totals).Skip((view.Page - 1) * OwnersPerPage).Take(OwnersPerPage).Select(o =>
            PipelineCard.Row(act, view.Book, PipelineCell.OfOwner(o.Id), null, PipelineWords.Title(PipelineCell.OfOwner(o.Id), o.Name, view.Groups, act.Language), o.Tally));

    private static IEnumerable<AdaptiveElement> Lights(Act act, PipelineSplitView view) => view.Groups.Select((group, i) =>
    {
        var counts = Enum.GetValues<Light>().OrderBy(LightLetters.Rank)
            .Select(light => (Light: light, view.Totals[PipelineCell.OfLight(i, light)].Deals)).Where(l => l.Deals > 0).ToList();
        var words = string.Join(act.Language == Language.Chinese ? "，" : ", ", counts.Select(c => $"{LightWords.Of(c.Light).In(act.Language)} {c.Deals}"));
        var row = Blocks.TapRow(
            act.Row($"{group.Title.In(act.Language)}: {words}", Verbs.ListPipeline, (Payload.Book, view.Book.Value), (Payload.Value, PipelineCell.OfGroup(i).ToString())),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(Plain.Line(group.Title.In(act.Language)))),
            Prose.Runs(AdaptiveSpacing.None, counts.SelectMany(c => new[] { Sign.Of(c.Light).Run(), Prose.Run($"{c.Deals}\u00A0\u00A0\u00A0 ") })));
        row.Spacing = AdaptiveSpacing.Small;
        return row;
    });

    private static IEnumerable<AdaptiveAction> Ends(Act act, PipelineSplitView view)
    {
        (string, object) book = (Payload.Book, view.Book.Value);
        (string, object) by = (Payload.Value, view.By.ToString());
        if (view.By == 'o' && view.Page > 1)
        {
            yield return act.Open(new("Previous page", "上一页"), Verbs.SplitPipeline, book, by, (Payload.Page, view.Page - 1));
        }

        if (view.By == 'o' && OwnersOf(view.Totals).Count > view.Page * OwnersPerPage)
        {
            yield return act.Open(new("Next page", "下一页"), Verbs.SplitPipeline, book, by, (Payload.Page, view.Page + 1));
        }

        yield return act.Open(PipelineWords.Back, Verbs.OpenPipeline, book);
    }
}
