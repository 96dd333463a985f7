using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class EffortAgainstTierTests() : RuleTest(new EffortAgainstTier())
{
    [Fact]
    public void Four_visits_to_a_lead_account_are_much()
    {
        var input = Of(Tier.Lead).Visited(3, 6, 12, 30, 31);

        Assert.Equal("Effort and account tier do not match: 4 visits in 30 days, tier lead.", Said(Fires(Severity.Note, input), input));
    }

    [Fact]
    public void Three_visits_are_not() => IsSilent(Of(Tier.Lead).Visited(3, 6, 12, 31));

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void What_is_much_can_be_tuned(int visits)
    {
        var thresholds = Thresholds.Default with { EffortVisits = visits };

        Fires(Severity.Note, Of(Tier.Lead).Visited([.. Enumerable.Range(1, visits)]), thresholds);
        IsSilent(Of(Tier.Lead).Visited([.. Enumerable.Range(1, visits - 1)]), thresholds);
    }

    [Fact]
    public void A_platinum_account_without_a_visit_for_a_month_is_little()
    {
        Assert.Equal(0, Fires(Severity.Note, Of(Tier.Platinum).Visited(31)).Blanks.Number);
        IsSilent(Of(Tier.Platinum).Visited(30));
        IsSilent(Of(Tier.Platinum).Visited(31) with { Stage = Stage.R2 });
    }

    [Theory]
    [InlineData(Tier.Gold)]
    [InlineData(Tier.Iron)]
    public void Between_them_nothing_is_said(Tier tier)
    {
        IsSilent(Of(tier).Visited(1, 2, 3, 4, 5));
        IsSilent(Of(tier).Visited(40));
    }

    [Fact]
    public void Without_tier_or_visits_there_is_nothing_to_say()
    {
        IsSilent(Of(Tier.Platinum));
        IsSilent(Of(null).Visited(1, 2, 3, 4, 5));
        IsSilent(SomeInput.At(Stage.R3).Visited(1, 2, 3, 4, 5));
    }

    private static CheckInput Of(Tier? tier) => SomeInput.At(Stage.R3) with { Account = new(tier) };
}
