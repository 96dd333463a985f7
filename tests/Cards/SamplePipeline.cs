using KeyAccountBot.Cards.Pipeline;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Cards.Tests;

/// <summary>The pipeline of a team and of one person.</summary>
internal static class SamplePipeline
{
    private static readonly BookChoice South = new("19:south", "South team · 华南组");
    private static readonly BookChoice North = new("19:north", "North team");
    private static readonly Member Li = new(new("u-li"), "Li Na");
    private static readonly Member Wang = new(new("u-wang"), "Wang Jun");
    private static readonly Member Zhou = new(new("u-zhou"), "Zhou Min");

    private static readonly (string Name, PipelineDeal Deal)[] Deals =
    [
        ("Northgate Hospital · Operating rooms", Of(Verdict.Stop, "agag", Stage.R4B, Li, 3_000_000, 40) with { Fell = new(2, Light.Green, Light.Amber, Some.Today.PlusDays(-4)) }),
        ("Plaza Retail · Tower B", Of(Verdict.Stop, "ggga", Stage.R4B, Wang, 1_000_000, -12, silent: 34)),
        ("Lakeside Campus · Labs", Of(Verdict.Stop, "aggg", Stage.R4A, Li, 700_000, 25)),
        ("City Library · Refit", Of(Verdict.Stop, "gr-g", Stage.R4A, Zhou, 500_000, null)),
        ("Harbour Metro · Depot HVAC", Of(Verdict.Improve, "gg-g", Stage.R4B, Li, 2_600_000, 9, silent: 50)),
        ("Westfield School · Heating", Of(Verdict.Improve, "gagg", Stage.R4B, Wang, 900_000, 30)),
        ("Elm Foods · Plant 2", Of(Verdict.Improve, "gg-g", Stage.R3, Zhou, 400_000, 120)),
        ("Quay Logistics · Cold store", Of(Verdict.Improve, "----", Stage.R1, Wang, null, null)),
        ("Brightline Auto · Paint shop", Of(Verdict.Pursue, "gggg", Stage.R4A, Zhou, 1_800_000, 75)),
        ("Summit Tech · Data hall", Of(Verdict.Pursue, "gg-g", Stage.R3, Li, 1_200_000, 98) with { Amount = new Money(300_000, "USD") }),
        ("Orchard Hotel · Kitchens", Of(Verdict.None, "gggg", Stage.R6, Li, 800_000, 10)),
    ];

    public static IEnumerable<(string Name, RenderedCard Card)> In(Language language)
    {
        var view = View(South);
        yield return ("pipeline", PipelineCard.Render(view with { Others = [BookChoice.Own] }, language));
        yield return ("pipeline-own", PipelineCard.Render(
            View(BookChoice.Own) with
            {
                Others = [South, North],
                IsCatchingUp = true,
                Told = new("Only its managers see the pipeline of East. These are your own deals.", "只有经理能看 East 的商机管道。这里是您自己的商机。"),
            },
            language));
        yield return ("pipeline-calm", PipelineCard.Render(view with { Top = [], Totals = PipelineTotals.Empty.With(null, Deals[8].Deal) }, language));
        yield return ("pipeline-empty", PipelineCard.Render(view with { Top = [], Totals = PipelineTotals.Empty }, language));
        yield return ("pipeline-counting", PipelineCard.Render(view with { Totals = null, Counted = 180, Top = [] }, language));
        foreach (var (by, name) in new[] { ('s', "stage"), ('l', "light"), ('o', "owner") })
        {
            yield return ($"pipeline-by-{name}", PipelineSplitCard.Render(new(South, view.Totals!, by, Some.Assess.Groups, 1), language));
        }

        List<DealRow> rows =
        [
            .. Deals.Take(3).Select(d => new DealRow(
                new(new(Guid.Parse("0197c2a4-5e1b-7c30-9d44-2f1e6a7b8c90")), 42), d.Name, null, d.Deal.Amount, d.Deal.Close, [.. d.Deal.Lights.Select(LightLetters.Read)], 3)),
        ];
        var cell = PipelineCell.Of(Verdict.Stop);
        yield return ("pipeline-list", PipelineListCard.Render(
            new(South, cell, view.Totals![cell], null, rows, Some.Assess.Groups, 2, "2027-01-03|0197c2a4-5e1b-7c30-9d44-2f1e6a7b8c90", Some.Today), language));
        yield return ("pipeline-list-empty", PipelineListCard.Render(
            new(South, PipelineCell.OfOwner(Li.Id), Tally.Nothing, Li.Name, [], Some.Assess.Groups, 1, null, Some.Today), language));
    }

    /// <summary>As large as it gets.</summary>
    public static PipelineView Worst(Func<int, string> fill)
    {
        var totals = PipelineTotals.Empty;
        foreach (var number in Enumerable.Range(0, 400))
        {
            totals = totals.With(null, new(
                (number % 5) switch { 0 => null, var v => (Verdict)(v - 1) },
                new([.. Enumerable.Range(0, 4).Select(i => "gar-"[(number + i) % 4])]),
                (Stage)(number % 8),
                new(new($"8c1f5f0e-0000-4000-8000-{number % 60:D12}"), fill(80)),
                number % 7 == 0 ? null : new Money(DealLimits.Amount, Currencies.Known[number % Currencies.Known.Count]),
                null,
                Some.Today));
        }

        var deal = Deals[0].Deal with { Owner = new(new("u"), fill(80)), Amount = new Money(DealLimits.Amount, "VND"), Close = Some.Today.PlusDays(-400), Active = Some.Today.PlusDays(-400) };
        var row = new PipelineRow(new(new(Guid.Parse("0197c2a4-5e1b-7c30-9d44-2f1e6a7b8c90")), 4200), fill(DealLimits.Name), deal, DealWorth.Of(deal, Some.Today));
        return new(new(new string('x', 120), fill(200)), totals, 400, [.. Enumerable.Repeat(row, PipelineCard.MostDeals)], Some.Assess.Groups, [South, North], Some.Today)
        {
            Told = new(fill(200), fill(200)),
            IsCatchingUp = true,
        };
    }

    private static PipelineView View(BookChoice book)
    {
        var totals = Deals.Aggregate(PipelineTotals.Empty, (sums, d) => sums.With(null, d.Deal));
        var top = Deals.Select(d => new PipelineRow(new(new(Guid.Parse("0197c2a4-5e1b-7c30-9d44-2f1e6a7b8c90")), 42), d.Name, d.Deal, DealWorth.Of(d.Deal, Some.Today)))
            .OrderByDescending(r => r.Worth.Score).Take(PipelineCard.MostDeals).ToList();
        return new(book, totals, totals.All.Deals, top, Some.Assess.Groups, [], Some.Today);
    }

    private static PipelineDeal Of(Verdict verdict, string lights, Stage stage, Member owner, decimal? amount, int? closes, int silent = 2) => new(
        verdict, lights, stage, owner, amount is { } a ? new Money(a, "CNY") : null, closes is { } days ? Some.Today.PlusDays(days) : null, Some.Today.PlusDays(-silent));
}
