using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class MuteDecisionTests
{
    private static readonly LocalDate InAMonth = SomeDeal.Today.PlusDays(MuteDecision.UsualDays);

    [Fact]
    public void A_finding_is_set_aside_with_its_reason()
    {
        var decision = MuteDecision.Mute(SomeDeal.New(), Found(Severity.Warn), InAMonth, "  waits for the board ", SomeDeal.Today);

        var muted = Assert.IsType<DealEvent.FindingMuted>(Assert.Single(decision.Events));
        Assert.Equal(("stg-stuck", InAMonth, "waits for the board"), (muted.RuleId, muted.Until, muted.Reason));
    }

    [Fact]
    public void A_stop_cannot_be_set_aside() =>
        Assert.True(MuteDecision.Mute(SomeDeal.New(), Found(Severity.Stop), InAMonth, "why not", SomeDeal.Today).IsRefused);

    [Fact]
    public void What_the_check_does_not_find_cannot_be_set_aside() =>
        Assert.True(MuteDecision.Mute(SomeDeal.New(), null, InAMonth, "why not", SomeDeal.Today).IsRefused);

    [Fact]
    public void A_closed_deal_sets_nothing_aside()
    {
        var closed = SomeDeal.New().After(new DealEvent.Closed(Outcome.Lost, "price"));

        Assert.True(MuteDecision.Mute(closed, Found(Severity.Warn), InAMonth, "why not", SomeDeal.Today).IsRefused);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(365, false)]
    [InlineData(366, true)]
    public void The_last_day_is_after_today_and_within_a_year(int days, bool refused)
    {
        var decision = MuteDecision.Mute(SomeDeal.New(), Found(Severity.Note), SomeDeal.Today.PlusDays(days), "why not", SomeDeal.Today);

        Assert.Equal(refused, decision.IsRefused);
        Assert.All(decision.Problems, p => Assert.Equal(MuteDecision.UntilField, p.Field));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  \n ")]
    public void A_reason_is_needed(string? reason) =>
        Assert.True(MuteDecision.Mute(SomeDeal.New(), Found(Severity.Warn), InAMonth, reason, SomeDeal.Today).IsRefused);

    [Theory]
    [InlineData(500, false)]
    [InlineData(501, true)]
    public void A_reason_has_a_length(int length, bool refused) =>
        Assert.Equal(refused, MuteDecision.Mute(SomeDeal.New(), Found(Severity.Warn), InAMonth, new('r', length), SomeDeal.Today).IsRefused);

    [Fact]
    public void The_later_of_two_counts_and_it_can_be_taken_back()
    {
        var deal = SomeDeal.New()
            .After(new DealEvent.FindingMuted("stg-stuck", InAMonth, "first"))
            .After(new DealEvent.FindingMuted("stg-stuck", InAMonth.PlusDays(3), "second"), new DealEvent.FindingMuted("dq-thin", InAMonth, "third"));

        Assert.Equal(["dq-thin third", "stg-stuck second"], deal.Mutes.Select(m => $"{m.RuleId} {m.Reason}").Order());
        var back = MuteDecision.Unmute(deal, "stg-stuck");
        Assert.Equal(["dq-thin"], deal.After([.. back.Events]).Mutes.Select(m => m.RuleId));
        Assert.Empty(MuteDecision.Unmute(deal, "dq-old-answers").Events);
    }

    [Fact]
    public void The_check_reads_what_was_set_aside()
    {
        var deal = SomeDeal.New().After(new DealEvent.FindingMuted("stg-stuck", InAMonth, "waits"));

        Assert.Equal(new Mute("stg-stuck", InAMonth, "waits"), Assert.Single(CheckInput.Of(deal, SomeDeal.Today).Mutes));
    }

    [Fact]
    public void A_channel_sees_no_reason() =>
        Assert.Empty(DealAccess.Shown(SomeDeal.New().After(new DealEvent.FindingMuted("stg-stuck", InAMonth, "waits")), DealView.Channel)!.Mutes);

    private static Finding Found(Severity severity) =>
        new("stg-stuck", Family.Stage, Audience.Everyone, severity, CriterionSet.None, Blanks.None, []);
}
