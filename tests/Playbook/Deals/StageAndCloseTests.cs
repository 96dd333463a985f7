using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class StageAndCloseTests
{
    private const string AllPlus = "+++++ +++++ +++++ +++++";

    [Fact]
    public void Moving_on_with_something_missing_asks_for_the_reason_and_names_what()
    {
        var move = Move(SomeDeal.New(), Stage.R2);

        Assert.True(move.NeedsReason);
        Assert.Equal(["application-known", "business-known", "person-on-map"], move.Missing.Select(c => c.Id));
        Assert.Empty(move.Decision.Events);
    }

    [Fact]
    public void With_a_reason_it_moves_and_the_log_holds_both()
    {
        var moved = Assert.IsType<DealEvent.StageMoved>(Assert.Single(Move(SomeDeal.New(), Stage.R2, " invited by mail ").Decision.Events));

        Assert.Equal((Stage.R1, Stage.R2, "invited by mail"), (moved.From, moved.To, moved.Reason));
        Assert.Equal(["application-known", "business-known", "person-on-map"], moved.Missing);
    }

    [Fact]
    public void A_deal_with_all_it_needs_moves_without_a_word()
    {
        var move = Move(SomeDeal.With(AllPlus, ("Norda", "")).WithFacts().WithCoach(), Stage.R5);

        Assert.False(move.NeedsReason);
        Assert.Single(move.Decision.Events);
        Assert.Equal("Moved on from R1 to R5.", move.Decision.Told!.Value.En);
    }

    [Fact]
    public void Moving_back_needs_no_reason() =>
        Assert.Single(Move(SomeDeal.New().At(Stage.R4A), Stage.R2).Decision.Events);

    [Fact]
    public void The_same_stage_is_nothing_to_do()
    {
        var decision = Move(SomeDeal.New(), Stage.R1).Decision;

        Assert.Empty(decision.Events);
        Assert.False(decision.IsRefused);
    }

    [Fact]
    public void In_a_channel_missing_support_is_neither_named_nor_asked_about_but_kept()
    {
        var deal = SomeDeal.With("+++++ +++++ ..... +++++", ("Norda", "")).WithFacts().WithCoach();

        Assert.True(Move(deal, Stage.R5).NeedsReason);

        var move = StageDecision.Move(deal, Stage.R5, null, DealView.Channel, Thresholds.Default);

        Assert.Empty(move.Missing);
        Assert.Equal(["inside-support", "politics-aligned"], Assert.IsType<DealEvent.StageMoved>(Assert.Single(move.Decision.Events)).Missing);
    }

    [Theory]
    [InlineData(Stage.R6)]
    [InlineData(Stage.R7)]
    public void An_open_deal_reaches_the_stages_after_the_signature_only_by_being_won(Stage stage) =>
        Assert.True(Move(SomeDeal.With(AllPlus, ("Norda", "")), stage, "signed").Decision.IsRefused);

    [Fact]
    public void A_won_deal_goes_to_R6_moves_on_to_R7_and_comes_back_to_R5_when_reopened()
    {
        var won = SomeDeal.With(AllPlus, ("Norda", "")).At(Stage.R4B);
        won = won.After([.. CloseDecision.Close(won, Outcome.Won, "signed today", Thresholds.Default).Events]);

        Assert.Equal((Stage.R6, Outcome.Won, "signed today"), (won.Stage, won.Closing!.Outcome, won.Closing.Reason));
        Assert.True(Move(won, Stage.R5).Decision.IsRefused);

        var delivered = won.After([.. Move(won, Stage.R7).Decision.Events]);
        var open = delivered.After([.. CloseDecision.Reopen(delivered, null).Events]);

        Assert.Equal((Stage.R7, Stage.R5, true), (delivered.Stage, open.Stage, open.IsOpen));
    }

    [Theory]
    [InlineData(Outcome.Lost)]
    [InlineData(Outcome.Dropped)]
    public void A_lost_or_dropped_deal_keeps_its_stage_and_does_not_move(Outcome outcome)
    {
        var closed = SomeDeal.New().At(Stage.R3);
        closed = closed.After([.. CloseDecision.Close(closed, outcome, "no budget", Thresholds.Default).Events]);

        Assert.Equal(Stage.R3, closed.Stage);
        Assert.True(Move(closed, Stage.R4A, "anyway").Decision.IsRefused);
        Assert.Equal(Stage.R3, closed.After([.. CloseDecision.Reopen(closed, "they called").Events]).Stage);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Closing_needs_a_reason(string? reason) =>
        Assert.True(CloseDecision.Close(SomeDeal.New(), Outcome.Lost, reason, Thresholds.Default).IsRefused);

    [Fact]
    public void A_reason_has_a_limit()
    {
        var reason = new string('x', DealLimits.Reason + 1);

        Assert.True(CloseDecision.Close(SomeDeal.New(), Outcome.Lost, reason, Thresholds.Default).IsRefused);
        Assert.True(Move(SomeDeal.New(), Stage.R2, reason).Decision.IsRefused);
    }

    [Fact]
    public void Closing_twice_is_refused_and_reopening_twice_is_nothing()
    {
        var closed = SomeDeal.New().After(new DealEvent.Closed(Outcome.Lost, "price"));

        Assert.True(CloseDecision.Close(closed, Outcome.Won, "again", Thresholds.Default).IsRefused);
        Assert.Empty(CloseDecision.Reopen(SomeDeal.New(), null).Events);
        Assert.False(CloseDecision.Reopen(SomeDeal.New(), null).IsRefused);
    }

    private static StageMove Move(Deal deal, Stage to, string? reason = null) =>
        StageDecision.Move(deal, to, reason, DealView.Full, Thresholds.Default);
}
