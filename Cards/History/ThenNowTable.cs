using AdaptiveCards;
using KeyAccountBot.Cards.Check;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.History;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.History;

/// <summary>Two days of a deal in two columns; what differs is bold. The same in words for clients without tables.</summary>
internal static class ThenNowTable
{
    private static readonly int[] Widths = [30, 35, 35];
    private static readonly LocalText What = new("Deal", "商机");
    private static readonly LocalText Verdict = new("Verdict", "结论");
    private static readonly LocalText Stage = new("Stage", "阶段");
    private static readonly LocalText Amount = new("Amount", "金额");
    private static readonly LocalText Signing = new("Signing", "签约");
    private static readonly LocalText Over = new("over", "已结束");
    private static readonly LocalText None = new("–", "–");

    public static IEnumerable<AdaptiveElement> Of(CompareView view, Language language)
    {
        var (then, now) = (Cells(view.Between.Then, view, language), Cells(view.Between.Now, view, language));
        var rows = then.Zip(now, (t, n) => new Row(t.Title, t.Cell, n.Cell)).ToList();
        yield return new AdaptiveTable
        {
            ShowGridLines = false,
            Spacing = AdaptiveSpacing.Medium,
            Columns = [.. Widths.Select(w => new AdaptiveTableColumnDefinition { Width = w })],
            Rows = [Header(view, language), .. rows.Select(Drawn)],
            Fallback = new(new AdaptiveFactSet
            {
                Facts = [.. rows.Select(r => new AdaptiveFact(r.Title, r.Then.Words == r.Now.Words ? Plain.Escape(r.Now.Words) : $"{Plain.Escape(r.Then.Words)} → {Plain.Escape(r.Now.Words)}"))],
                Spacing = AdaptiveSpacing.Medium,
            }),
        };
    }

    private static IEnumerable<(string Title, Cell Cell)> Cells(DealMoment moment, CompareView view, Language language)
    {
        var (deal, check) = (moment.Deal, moment.Check);
        var over = check.Verdict.Row == VerdictRow.Over;
        yield return (Verdict.In(language), over
            ? new(null, Over.In(language))
            : new(Sign.Of(CheckWords.Colour(check.Verdict.Verdict)), CheckWords.Of(check.Verdict.Verdict).In(language)));
        yield return (Stage.In(language), new(null, deal.Closing is { } closing ? OutcomeText.Name(closing.Outcome).In(language) : StageNames.Full(deal.Stage).In(language)));
        yield return (Amount.In(language), new(null, deal.Header.Amount is { } amount ? MoneyText.Show(amount, language) : None.In(language)));
        yield return (Signing.In(language), new(null, deal.Header.CloseDate is { } day ? DateText.Show(day, language, view.Today) : None.In(language)));
        foreach (var (light, group) in check.Lights.Zip(view.Now.Assessment.Groups))
        {
            yield return (group.Label.In(language), new(Sign.Of(light.Light), LightWords.Of(light.Light).In(language)));
        }
    }

    private static AdaptiveTableRow Header(CompareView view, Language language) => new()
    {
        Cells =
        [
            Drawn(Prose.Small(What.In(language))),
            Drawn(Prose.Small(DateText.Show(view.Between.Then.Day, language, view.Today))),
            Drawn(Prose.Small(CompareCard.NameOf(view, language))),
        ],
    };

    private static AdaptiveTableRow Drawn(Row row) => new()
    {
        Cells = [Drawn(Prose.Line(row.Title, AdaptiveSpacing.None)), Drawn(row.Then.Draw(bold: false)), Drawn(row.Now.Draw(bold: row.Then.Words != row.Now.Words))],
    };

    private static AdaptiveTableCell Drawn(AdaptiveElement item) => new() { Items = [item] };

    private sealed record Row(string Title, Cell Then, Cell Now);

    private sealed record Cell(Sign? Sign, string Words)
    {
        public AdaptiveRichTextBlock Draw(bool bold)
        {
            var words = bold ? Prose.Bold(Plain.Line(Words)) : Prose.Run(Plain.Line(Words));
            return Prose.Runs(AdaptiveSpacing.None, Sign is { } sign ? [sign.Run(), words] : [words]);
        }
    }
}
