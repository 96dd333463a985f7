using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class CloseWithoutEventTests() : RuleTest(new CloseWithoutEvent())
{
    [Theory]
    [InlineData("....-")]
    [InlineData("....?")]
    [InlineData("")]
    public void A_close_date_without_a_reason_is_told(string us)
    {
        var finding = Fires(Severity.Warn, SomeInput.At(Stage.R2).Us(us).Closing(30));

        Assert.Equal(SomeInput.Day(30), finding.Blanks.Date);
        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), finding.Subjects);
    }

    [Fact]
    public void A_reason_settles_it() => IsSilent(SomeInput.At(Stage.R2).Us("....+").Closing(30));

    [Fact]
    public void Only_the_next_sixty_days_count()
    {
        var deal = SomeInput.At(Stage.R2);

        IsSilent(deal.Closing(-1));
        Fires(Severity.Warn, deal.Closing(0));
        Fires(Severity.Warn, deal.Closing(60));
        IsSilent(deal.Closing(61));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(120)]
    public void The_horizon_can_be_tuned(int days)
    {
        var thresholds = Thresholds.Default with { CloseHorizonDays = days };

        Fires(Severity.Warn, SomeInput.At(Stage.R2).Closing(days), thresholds);
        IsSilent(SomeInput.At(Stage.R2).Closing(days + 1), thresholds);
    }

    [Fact]
    public void It_waits_for_the_second_stage() => IsSilent(SomeInput.At(Stage.R1).Closing(30));

    [Fact]
    public void Without_a_close_date_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R4B).Us("....-"));
}
