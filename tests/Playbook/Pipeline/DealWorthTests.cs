using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Pipeline;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Pipeline;

public sealed class DealWorthTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);
    private static readonly PipelineDeal Calm = new(
        Verdict.Pursue, "gggg", Stage.R3, new(new("u1"), "Lin"), new Money(2_000_000, "CNY"), Today.PlusDays(90), Today);

    [Fact]
    public void A_deal_that_nothing_troubles_is_worth_none_however_large() =>
        Assert.Equal(0, DealWorth.Of(Calm with { Amount = new Money(DealLimits.Amount, "CNY") }, Today).Score);

    [Fact]
    public void Of_two_with_the_same_trouble_the_larger_comes_first()
    {
        var small = Calm with { Verdict = Verdict.Stop, Amount = new Money(50_000, "CNY") };
        Assert.True(Score(small) < Score(small with { Amount = new Money(5_000_000, "CNY") }));
        Assert.True(Score(small) < Score(small with { Amount = null }), "An amount that nobody put down is not small.");
    }

    [Fact]
    public void Amounts_of_several_currencies_are_put_in_an_order_by_their_rough_size()
    {
        var stop = Calm with { Verdict = Verdict.Stop };
        Assert.True(Score(stop with { Amount = new Money(1_000_000, "USD") }) > Score(stop with { Amount = new Money(1_000_000, "CNY") }));
        Assert.True(Score(stop with { Amount = new Money(1_000_000, "JPY") }) < Score(stop with { Amount = new Money(1_000_000, "CNY") }));
        Assert.All(Currencies.Known, currency => Assert.True(Score(stop with { Amount = new Money(DealLimits.Amount, currency) }) > Score(stop with { Amount = new Money(1, currency) })));
    }

    [Theory]
    [InlineData(61, null, 0)]
    [InlineData(60, WorthKind.ClosesSoon, 60)]
    [InlineData(14, WorthKind.ClosesSoon, 14)]
    [InlineData(0, WorthKind.ClosesSoon, 0)]
    [InlineData(-1, WorthKind.Overdue, 1)]
    [InlineData(-400, WorthKind.Overdue, 400)]
    public void The_close_date_counts_the_more_the_nearer_it_is(int inDays, WorthKind? kind, int days)
    {
        var worth = DealWorth.Of(Calm with { Close = Today.PlusDays(inDays) }, Today);
        Assert.Equal(kind is { } k ? [(k, days)] : [], worth.Reasons.Select(r => (r.Kind, r.Days)));
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(75, true)]
    public void Silence_counts_after_two_weeks(int days, bool counts)
    {
        var worth = DealWorth.Of(Calm with { Active = Today.PlusDays(-days) }, Today);
        Assert.Equal(counts ? [(WorthKind.Silent, days)] : [], worth.Reasons.Select(r => (r.Kind, r.Days)));
    }

    [Fact]
    public void A_light_that_fell_counts_for_two_weeks_and_one_that_rose_does_not()
    {
        var fell = LightFall.Between("gaga", "grga", Today.PlusDays(-14));
        Assert.Equal(new(1, Light.Amber, Light.Red, Today.PlusDays(-14)), fell);
        Assert.Equal(WorthKind.Fell, Assert.Single(DealWorth.Of(Calm with { Fell = fell }, Today).Reasons).Kind);
        Assert.Empty(DealWorth.Of(Calm with { Fell = fell }, Today.PlusDays(1)).Reasons);
        Assert.Null(LightFall.Between("ra--", "ag-g", Today));
        Assert.Null(LightFall.Between("g---", "----", Today));
        Assert.Equal(3, LightFall.Between("gagg", "aagr", Today)!.Group);
    }

    [Fact]
    public void What_is_signed_asks_for_nobodys_time() =>
        Assert.Equal(0, DealWorth.Of(Calm with { Stage = Stage.R6, Verdict = Verdict.None, Close = null }, Today).Score);

    [Fact]
    public void The_weightiest_reason_comes_first()
    {
        var worth = DealWorth.Of(Calm with { Verdict = Verdict.Stop, Close = Today.PlusDays(-3), Active = Today.PlusDays(-20) }, Today);
        Assert.Equal([WorthKind.Stop, WorthKind.Overdue, WorthKind.Silent], worth.Reasons.Select(r => r.Kind));
    }

    [Fact]
    public void Between_today_and_the_day_on_which_it_says_it_changes_nothing_changes()
    {
        foreach (var deal in Some())
        {
            for (var day = Today; day < Today.PlusDays(120);)
            {
                var worth = DealWorth.Of(deal, day);
                var next = worth.ChangesOn ?? day.PlusDays(200);
                Assert.True(next > day);
                for (var between = day; between < next && between < Today.PlusDays(200); between = between.PlusDays(1))
                {
                    Assert.Equal(worth.Score, DealWorth.Of(deal, between).Score);
                }

                day = next;
            }
        }

        static IEnumerable<PipelineDeal> Some() =>
            from close in new LocalDate?[] { null, Today, Today.PlusDays(9), Today.PlusDays(77), Today.PlusDays(-5) }
            from active in new[] { Today, Today.PlusDays(-29), Today.PlusDays(-100) }
            from fell in new[] { null, new LightFall(2, Light.Green, Light.Red, Today.PlusDays(-3)) }
            select Calm with { Close = close, Active = active, Fell = fell };
    }

    [Fact]
    public void No_score_is_above_the_highest()
    {
        var worst = Calm with
        {
            Verdict = Verdict.Stop, Close = Today.PlusDays(-1), Active = Today.PlusDays(-900), Amount = new Money(DealLimits.Amount, "GBP"),
            Fell = new(0, Light.Green, Light.Red, Today),
        };
        Assert.InRange(Score(worst), 1, DealWorth.Most);
    }

    [Fact]
    public void Work_on_a_deal_moves_it_only_where_it_had_been_silent()
    {
        Assert.False(PipelineDeal.HasMoved(Calm, Calm with { Active = Today.PlusDays(13) }));
        Assert.True(PipelineDeal.HasMoved(Calm, Calm with { Active = Today.PlusDays(14) }));
        Assert.True(PipelineDeal.HasMoved(Calm, Calm with { Stage = Stage.R5 }));
        Assert.True(PipelineDeal.HasMoved(Calm, null) && PipelineDeal.HasMoved(null, Calm) && !PipelineDeal.HasMoved(null, null));
    }

    private static int Score(PipelineDeal deal) => DealWorth.Of(deal, Today).Score;
}
