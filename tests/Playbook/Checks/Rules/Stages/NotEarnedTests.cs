using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class NotEarnedTests() : RuleTest(new NotEarned())
{
    /// <summary>At R3, with a person and all it rests on but the competition and the buying mode.</summary>
    private static readonly CheckInput TwoMissing = SomeInput.At(Stage.R3).Us("+++++").Person("Mei");

    [Fact]
    public void Two_missing_conditions_are_told_one_by_one()
    {
        var finding = Fires(Severity.Warn, TwoMissing);

        Assert.Equal("The stage is R3, but 2 things it rests on are missing.", Said(finding, TwoMissing));
        Assert.Equal(["competition-known", "mode-known"], finding.Seen.OfType<Fact.Unmet>().Select(u => u.ConditionId));
        Assert.Equal(CriterionSet.None, finding.Subjects);
    }

    [Fact]
    public void One_is_borne() => IsSilent(TwoMissing with { BuyingMode = "open" });

    [Theory]
    [InlineData(0, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(2, 2, false)]
    public void How_many_are_borne_can_be_tuned(int grace, int missing, bool fires)
    {
        var input = missing == 1 ? TwoMissing with { BuyingMode = "open" } : TwoMissing;
        var thresholds = Thresholds.Default with { EarnedGrace = grace };
        if (fires)
        {
            Fires(Severity.Warn, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }

    [Fact]
    public void What_the_current_stage_ends_with_is_not_asked_yet()
    {
        IsSilent(TwoMissing with { Stage = Stage.R2 });
        IsSilent(SomeInput.At(Stage.R1));
    }

    [Fact]
    public void Late_the_whole_table_counts()
    {
        var input = WorkedExamples.Of("E2") with { Stage = Stage.R5 };

        IsSilent(input);
        Fires(Severity.Warn, input with { People = [] });
    }

    [Fact]
    public void In_a_channel_the_coach_and_the_veto_do_not_count()
    {
        var input = WorkedExamples.Of("E3");

        Assert.Equal(2, Fires(Severity.Warn, input).Blanks.Number);
        IsSilent(input, inChannel: true);
    }
}
