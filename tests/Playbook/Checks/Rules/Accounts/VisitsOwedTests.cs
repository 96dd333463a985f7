using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Accounts;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Accounts;

public sealed class VisitsOwedTests() : RuleTest(new VisitsOwed())
{
    [Fact]
    public void Less_than_half_of_the_visits_owed_is_told()
    {
        var input = Account(Tier.Gold, 8, 3);

        Assert.Equal("This gold account got 3/8 of the visits it is owed.", Said(Fires(Severity.Note, input), input));
    }

    [Theory]
    [InlineData(8, 4)]
    [InlineData(8, 9)]
    [InlineData(0, 0)]
    public void Half_of_them_is_enough(int owed, int made) => IsSilent(Account(Tier.Gold, owed, made));

    [Fact]
    public void None_made_is_a_number_too() => Fires(Severity.Note, Account(Tier.Platinum, 1, 0));

    [Fact]
    public void The_share_can_be_tuned()
    {
        Fires(Severity.Note, Account(Tier.Gold, 8, 7), Thresholds.Default with { VisitsShare = 1 });
        IsSilent(Account(Tier.Gold, 10, 2), Thresholds.Default with { VisitsShare = 0.2m });
        Fires(Severity.Note, Account(Tier.Gold, 10, 1), Thresholds.Default with { VisitsShare = 0.2m });
    }

    [Fact]
    public void Without_the_account_its_tier_or_its_visits_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(Account(null, 8, 0));
        IsSilent(Account(Tier.Gold, null, 0));
        IsSilent(Account(Tier.Gold, 8, null));
    }

    private static CheckInput Account(Tier? tier, int? owed, int? made) =>
        SomeInput.At(Stage.R2) with { Account = new(tier, VisitsOwed: owed, VisitsMade: made) };
}
