using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Pipeline;

public sealed class PipelineTotalsTests
{
    private static readonly LocalDate Day = new(2026, 11, 24);

    [Fact]
    public void Whatever_comes_and_goes_the_figures_are_those_of_what_is_left()
    {
        var random = new Random(20261124);
        var (totals, there) = (PipelineTotals.Empty, new Dictionary<int, PipelineDeal>());
        for (var turn = 0; turn < 2000; turn++)
        {
            var number = random.Next(12);
            var (before, after) = (there.GetValueOrDefault(number), random.Next(4) == 0 ? null : Made(random));
            totals = totals.With(before, after);
            there.Remove(number);
            if (after is not null)
            {
                there[number] = after;
            }
        }

        var counted = there.Values.Aggregate(PipelineTotals.Empty, (sums, deal) => sums.With(null, deal));
        Assert.Equal(Text(counted), Text(totals));
        Assert.All(totals.Cells.Values, tally => Assert.True(tally.Deals > 0 && tally.Unknown >= 0));
        Assert.Equal(totals.All.Deals, there.Count);
    }

    [Fact]
    public void An_owner_who_has_no_deal_left_is_forgotten()
    {
        var deal = Made(new(1)) with { Owner = new(new("u9"), "Zhou") };
        var totals = PipelineTotals.Empty.With(null, deal);
        Assert.Equal("Zhou", totals.Owners[new("u9")]);
        Assert.DoesNotContain(new UserId("u9"), totals.With(deal, deal with { Owner = new(new("u1"), "Lin") }).Owners.Keys);
        Assert.Empty(totals.With(deal, null).Owners);
        Assert.Equal("Zhou Min", totals.With(deal, deal with { Owner = new(new("u9"), "Zhou Min") }).Owners[new("u9")]);
    }

    [Fact]
    public void Every_cell_is_read_back_from_a_card_and_nothing_else_is()
    {
        var deal = Made(new(2));
        Assert.All(deal.Cells.Skip(1), cell => Assert.Equal(cell, PipelineCell.Parse(cell.ToString())));
        Assert.Equal(PipelineCell.OfGroup(3), PipelineCell.Parse("l|3"));
        Assert.All(
            (string?[])[null, "", "a", "v", "v|", "v|Sstop", "v|1", "s|R9", "s|0", "l|4", "l|04", "l|000", "x|R1", "o|" + new string('u', 300)],
            text => Assert.Null(PipelineCell.Parse(text)));
    }

    private static PipelineDeal Made(Random random) => new(
        random.Next(3) switch { 0 => null, 1 => Verdict.Stop, _ => Verdict.Improve },
        new([.. Enumerable.Range(0, 4).Select(_ => "gar-"[random.Next(4)])]),
        (Stage)random.Next(3),
        new(new($"u{random.Next(3)}"), "Somebody"),
        random.Next(3) == 0 ? null : new Money(random.Next(1000) / 10m, random.Next(2) == 0 ? "CNY" : "USD"),
        random.Next(2) == 0 ? null : Day.PlusDays(random.Next(9)),
        Day);

    private static string Text(PipelineTotals totals) => string.Join('\n', totals.Cells
        .Select(c => $"{c.Key} {c.Value.Deals} {string.Join(' ', c.Value.Sums.Select(s => $"{s.Key}{s.Value.Deals}:{s.Value.Amount:0.0}"))}").Order(StringComparer.Ordinal));
}
