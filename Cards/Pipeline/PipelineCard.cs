using AdaptiveCards;
using KeyAccountBot.Cards.Kit;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Pipeline;

/// <summary>A book on one screen: by light, the five deals most worth the time and why, by stage and by owner.</summary>
public static class PipelineCard
{
    /// <summary>Deals to look at.</summary>
    public const int MostDeals = 5;

    private const int MostName = 40;
    private const int MostOwners = 4;
    private const int MostOwnerName = 20;
    private const int MostReasons = 2;
    private static readonly LocalText Worth = new("Most worth your time", "最值得您花时间的");
    private static readonly LocalText NothingPresses = new("No deal asks for your time today: none stands badly, closes soon or has been quiet.", "今天没有需要您出手的商机：没有亮红的、快签约的或久未更新的。");
    private static readonly LocalText Empty = new("No open deals", "没有进行中的商机");
    private static readonly LocalText Counting = new("Being counted", "正在统计");
    private static readonly LocalText FirstCount = new(
        "This book is counted for the first time: {0} so far. Please ask again in a moment.", "首次统计：目前已统计 {0}。请稍后再看。");

    private static readonly LocalText OfAMomentAgo = new("Many changes are still being counted: the figures are of a moment ago.", "还有较多变动正在统计，数字为片刻之前的。");
    private static readonly LocalText ByStage = new("Stages", "阶段");
    private static readonly LocalText ByLight = new("Weak lights", "不利的灯");
    private static readonly LocalText ByOwner = new("Owners", "负责人");
    private static readonly LocalText NoneWeak = new("none", "无");
    private static readonly LocalText MoreOwners = new("{0} more", "另有 {0} 人");

    public static RenderedCard Render(PipelineView view, Language language)
    {
        var act = new Act(language);
        var tally = view.Totals?.All ?? Tally.Nothing;
        var heading = view.Totals is null ? Counting.In(language)
            : tally.Deals == 0 ? Empty.In(language)
            : PipelineWords.Count(tally.Deals, language);
        return CardFrame.Of(
            language,
            new LocalText("Pipeline: {0}", "商机管道：{0}").With(heading).In(language),
            [
                Head.Of(
                    Facts.Join(PipelineWords.Kicker.In(language), DateText.ShowWithWeekday(view.Today, language, view.Today)),
                    heading,
                    Facts.Join(view.Book.Title(PipelineWords.Own, language), PipelineWords.Sums(tally, language))),
                view.Told is { } told ? Prose.Signed(Sign.Note, Plain.Line(told.In(language))) : null,
                view.Totals is null ? Prose.Line(FirstCount.With(PipelineWords.Count(view.Counted, language)).In(language)) : null,
                view.IsCatchingUp ? Prose.Signed(Sign.Note, OfAMomentAgo.In(language)) : null,
                .. tally.Deals > 0 ? Verdicts(act, view) : [],
                .. tally.Deals > 0 ? Top(act, view) : [],
                .. tally.Deals > 0 ? Splits(act, view) : [],
                .. Ends(act, view),
            ]);
    }

    /// <summary>A number that opens the deals behind it.</summary>
    internal static AdaptiveColumnSet Row(Act act, BookChoice book, PipelineCell cell, Sign? sign, string title, Tally tally)
    {
        var sums = PipelineWords.Sums(tally, act.Language);
        var row = Blocks.TapRow(
            act.Row(Facts.Join(title, PipelineWords.Count(tally.Deals, act.Language), sums), Verbs.ListPipeline, (Payload.Book, book.Value), (Payload.Value, cell.ToString())),
            Prose.Runs(
                AdaptiveSpacing.None,
                [
                    .. sign is { } shape ? new[] { shape.Run() } : [],
                    Prose.Bold($"{Plain.Line(title)} · {tally.Deals}"),
                    .. sums.Length > 0 ? new[] { Prose.SmallRun("\u00A0\u00A0 " + sums) } : [],
                ]));
        (row.MinHeight, row.Spacing) = ("36px", AdaptiveSpacing.None);
        return row;
    }

    private static IEnumerable<AdaptiveElement> Verdicts(Act act, PipelineView view) =>
        from verdict in new Verdict?[] { Verdict.Stop, Verdict.Improve, Verdict.Pursue, null, Verdict.None }
        let cell = PipelineCell.Of(verdict)
        let tally = view.Totals![cell]
        where tally.Deals > 0
        select Row(act, view.Book, cell, PipelineWords.SignOf(verdict), PipelineWords.Of(verdict).In(act.Language), tally);

    private static IEnumerable<AdaptiveElement> Top(Act act, PipelineView view)
    {
        if (view.Top.Count == 0)
        {
            yield return Prose.Signed(Sign.Done, NothingPresses.In(act.Language), AdaptiveSpacing.Medium);
            yield break;
        }

        yield return Prose.Title(Worth.In(act.Language));
        foreach (var row in view.Top)
        {
            yield return Deal(row, view, act.Language);
        }
    }

    private static AdaptiveColumnSet Deal(PipelineRow row, PipelineView view, Language language)
    {
        var (name, deal) = (Plain.Short(row.Name, MostName), row.Facts);
        var why = Facts.Join(row.Worth.Reasons.Take(MostReasons).Select(r => PipelineWords.Of(r, deal, view.Groups, view.Today, language)));
        var facts = Facts.Join(
            deal.Amount is { } amount ? MoneyText.Show(amount, language) : null,
            deal.Stage.ToString(),
            view.Book.Team is null ? null : Plain.Short(deal.Owner.Name, MostOwnerName));
        var tap = Blocks.TapRow(
            new Act(language, row.Deal).Row(Facts.Join(name, why, facts), Verbs.OpenCheck),
            Prose.Runs(AdaptiveSpacing.None, PipelineWords.SignOf(deal.Verdict).Run(), Prose.Bold(name)),
            Prose.Runs(AdaptiveSpacing.None, new AdaptiveTextRun(Plain.Line(why)) { Size = AdaptiveTextSize.Small }),
            Prose.SmallTyped(facts));
        tap.Spacing = AdaptiveSpacing.Small;
        return tap;
    }

    private static IEnumerable<AdaptiveElement> Splits(Act act, PipelineView view)
    {
        var (totals, language) = (view.Totals!, act.Language);
        yield return Split(act, view.Book, 's', ByStage, string.Join("\u00A0\u00A0 ", Enum.GetValues<Stage>()
            .Select(s => (Stage: s, totals[PipelineCell.Of(s)].Deals)).Where(s => s.Deals > 0).Select(s => $"{s.Stage}\u00A0·\u00A0{s.Deals}")));
        yield return Split(act, view.Book, 'l', ByLight, WeakLights(view, language));
        if (view.Book.Team is not null)
        {
            yield return Split(act, view.Book, 'o', ByOwner, TopOwners(totals, language));
        }
    }

    private static AdaptiveColumnSet Split(Act act, BookChoice book, char by, LocalText label, string content)
    {
        var title = label.In(act.Language);
        var row = Blocks.TapRow(
            act.Row($"{title}: {content}", Verbs.SplitPipeline, (Payload.Book, book.Value), (Payload.Value, by.ToString())),
            Prose.Runs(AdaptiveSpacing.None, Prose.Bold(title), Prose.SmallRun("\u00A0\u00A0 " + Plain.Line(content))));
        (row.MinHeight, row.Spacing) = ("36px", AdaptiveSpacing.None);
        return row;
    }

    private static string WeakLights(PipelineView view, Language language)
    {
        var weak = view.Groups.Select((g, i) => (g.Label, view.Totals![PipelineCell.OfLight(i, Light.Red)].Deals)).Where(g => g.Deals > 0).ToList();
        return weak.Count == 0 ? NoneWeak.In(language)
            : string.Join("\u00A0\u00A0 ", weak.Select(g => $"{g.Label.In(language)}\u00A0{g.Deals}"));
    }

    private static string TopOwners(PipelineTotals totals, Language language)
    {
        var owners = PipelineSplitCard.OwnersOf(totals);
        return Facts.Join(
        [
            .. owners.Take(MostOwners).Select(o => $"{Plain.Short(o.Name, MostOwnerName)} {o.Tally.Deals}"),
            owners.Count > MostOwners ? MoreOwners.With(owners.Count - MostOwners).In(language) : null,
        ]);
    }

    private static IEnumerable<AdaptiveElement> Ends(Act act, PipelineView view)
    {
        List<AdaptiveAction> actions = [];
        if (view.Totals is null || view.IsCatchingUp)
        {
            actions.Add(act.Open(new("Look again", "再看一次"), Verbs.OpenPipeline, (Payload.Book, view.Book.Value)));
        }

        if (view.Others is [var other])
        {
            actions.Add(act.Open(new LocalText("{0}", "{0}").With(other.Title(PipelineWords.Own, act.Language)), Verbs.OpenPipeline, (Payload.Book, other.Value)));
        }
        else if (view.Others.Count > 1)
        {
            actions.Add(act.Open(new("Another book", "换一个"), Verbs.OpenPipeline));
        }

        return actions.Count > 0 ? [Blocks.Buttons(actions)] : [];
    }
}
