using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Pipeline;

/// <summary>The deals behind one number of a pipeline, a page at a time.</summary>
public static class PipelineListCard
{
    public const int RowsPerPage = 6;

    private static readonly LocalText None = new("No deal stands here any more.", "这里已没有商机。");
    private static readonly LocalText PageOf = new("page {0}", "第 {0} 页");

    public static RenderedCard Render(PipelineListView view, Language language)
    {
        var act = new Act(language);
        var title = PipelineWords.Title(view.Cell, view.OwnerName, view.Groups, language);
        return CardFrame.Of(
            language,
            new LocalText("Pipeline: the deals behind a number", "商机管道：一个数字背后的商机").In(language),
            [
                Head.Named(
                    Facts.Join(PipelineWords.Kicker.In(language), view.Page > 1 ? PageOf.With(view.Page).In(language) : null),
                    title,
                    Facts.Join(
                        view.Book.Title(PipelineWords.Own, language),
                        view.Cell.IsGroup ? null : PipelineWords.Count(view.Tally.Deals, language),
                        view.Cell.IsGroup ? null : PipelineWords.Sums(view.Tally, language))),
                view.Rows.Count == 0 ? Prose.Line(None.In(language)) : null,
                .. view.Rows.Select(row => DealsCard.Row(row, view.Groups, view.Today, language)),
                view.Rows.Any(r => r.Lights.Count > 0) ? LightRow.Legend(language) : null,
                Blocks.Buttons(Ends(act, view)),
            ]);
    }

    private static IEnumerable<AdaptiveAction> Ends(Act act, PipelineListView view)
    {
        (string, object) book = (Payload.Book, view.Book.Value);
        (string, object) cell = (Payload.Value, view.Cell.ToString());
        if (view.Next is { } next)
        {
            yield return act.Open(new("Next page", "下一页"), Verbs.ListPipeline, book, cell, (Payload.From, next), (Payload.Page, view.Page + 1));
        }

        if (view.Page > 1)
        {
            yield return act.Open(new("First page", "第一页"), Verbs.ListPipeline, book, cell);
        }

        yield return act.Open(PipelineWords.Back, Verbs.OpenPipeline, book);
    }
}
