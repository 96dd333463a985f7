using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Accounts;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Accounts;

public sealed class UnderReviewTests() : RuleTest(new UnderReview())
{
    [Fact]
    public void A_mark_for_review_is_told_with_its_day() => Assert.Equal(
        new Fact.Day(FactName.ReviewSince, SomeInput.Day(-30)),
        Assert.Single(Fires(Severity.Warn, SomeInput.At(Stage.R1) with { Account = new(UnderReviewSince: SomeInput.Day(-30)) }).Seen));

    [Fact]
    public void Without_the_mark_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5) with { Account = new(Tier.Lead, VisitsOwed: 1, VisitsMade: 5) });
    }
}
