using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Accounts;

/// <summary>The six criteria: a key account or not, the tier they suggest, and what a person decides.</summary>
public sealed class TierTests
{
    [Theory]
    [InlineData("......", null)]
    [InlineData("+++...", null)]
    [InlineData("++++..", true)]
    [InlineData("--....", null)]
    [InlineData("---...", false)]
    [InlineData("+++---", false)]
    [InlineData("???+++", null)]
    [InlineData("++++--", true)]
    public void Four_of_six_make_a_key_account(string marks, bool? isKey) => Assert.Equal(isKey, TierReading.Of(SomeAccount.With(marks)).IsKeyAccount);

    [Theory]
    [InlineData("......", null, "")]
    [InlineData("++++.+", Tier.Platinum, "profit-share our-effort")]
    [InlineData("+++++-", Tier.Gold, "profit-share long-stable")]
    [InlineData("+..+..", Tier.Gold, "profit-share long-stable")]
    [InlineData("-++++.", Tier.Gold, "our-goals loss-hurts long-stable potential")]
    [InlineData("---...", Tier.Iron, "profit-share our-goals loss-hurts")]
    [InlineData("-...-.", Tier.Lead, "profit-share potential")]
    [InlineData("-+++-+", Tier.Lead, "profit-share potential")]
    [InlineData("+????+", null, "")]
    public void The_answers_suggest_a_tier_and_say_why(string marks, Tier? tier, string because)
    {
        var reading = TierReading.Of(SomeAccount.With(marks));
        Assert.Equal((tier, because), (reading.Suggested, string.Join(' ', reading.Because)));
        Assert.Equal((tier, false), (reading.Tier, reading.IsOverruled));
    }

    [Fact]
    public void A_suggested_tier_counts_from_the_day_its_reasons_last_changed()
    {
        var account = SomeAccount.With("+..+..", daysAgo: 20);
        Assert.Equal(SomeAccount.Today.PlusDays(-20), TierReading.Of(account).Since);

        // Confirmed, and answered elsewhere: the tier is as old as it was.
        account = account.After(3, Criterion("profit-share", AnswerValue.Plus, AnswerValue.Plus), Criterion("loss-hurts", null, AnswerValue.Minus));
        Assert.Equal(SomeAccount.Today.PlusDays(-20), TierReading.Of(account).Since);
        account = account.After(2, Criterion("long-stable", AnswerValue.Plus, AnswerValue.Minus)).After(1, Criterion("long-stable", AnswerValue.Minus, AnswerValue.Plus));
        Assert.Equal(SomeAccount.Today.PlusDays(-1), TierReading.Of(account).Since);
    }

    [Fact]
    public void A_person_overrules_it_with_a_reason_and_leaves_it_to_the_answers_again()
    {
        var account = SomeAccount.With("+..+..", daysAgo: 9);
        var refused = TierDecision.Set(account, Tier.Platinum, "  ");
        Assert.Equal((Fields.Reason, ProblemKind.Missing), (refused.Problems[0].Field, refused.Problems[0].Kind));
        account = account.After(2, TierDecision.Set(account, Tier.Platinum, " renewal this quarter ").Events);
        var reading = TierReading.Of(account);
        Assert.Equal((Tier.Platinum, Tier.Gold, true, "renewal this quarter"), (reading.Tier, reading.Suggested, reading.IsOverruled, reading.Reason));
        Assert.Equal(SomeAccount.Today.PlusDays(-2), reading.Since);
        Assert.Empty(TierDecision.Set(account, Tier.Platinum, "renewal this quarter").Events);
        account = account.After(0, TierDecision.Set(account, null, "not said").Events);
        reading = TierReading.Of(account);
        Assert.Equal((Tier.Gold, false, null), (reading.Tier, reading.IsOverruled, reading.Reason));
        Assert.Empty(TierDecision.Set(account, null, null).Events);
    }

    [Fact]
    public void Taking_what_is_suggested_needs_no_reason_and_keeps_it_when_the_answers_change()
    {
        var account = SomeAccount.With("+..+..");
        account = account.After(0, TierDecision.Set(account, Tier.Gold, null).Events);
        account = account.After(0, Criterion("profit-share", AnswerValue.Plus, AnswerValue.Minus), Criterion("potential", null, AnswerValue.Minus));
        Assert.Equal((Tier.Gold, Tier.Lead, true), (TierReading.Of(account).Tier, TierReading.Of(account).Suggested, TierReading.Of(account).IsOverruled));
    }

    [Fact]
    public void A_reason_passes_the_care_guard_and_is_no_longer_than_it_may_be()
    {
        Assert.Equal(ProblemKind.NotKept, TierDecision.Set(SomeAccount.New(), Tier.Gold, "we pay Rao a kickback").Problems[0].Kind);
        Assert.Equal(ProblemKind.OutOfRange, TierDecision.Set(SomeAccount.New(), Tier.Gold, new('x', DealLimits.Reason + 1)).Problems[0].Kind);
    }

    [Fact]
    public void A_review_names_its_reasons_and_since_when()
    {
        Assert.Empty(SomeAccount.New().Review);
        Assert.Empty(SomeAccount.New().Reviewed("none").Review);
        var account = SomeAccount.New().Reviewed("abusive@2026-11-03,broken-word@2026-11-10");
        Assert.Equal(["abusive", "broken-word"], account.Review.Keys);
        Assert.Equal(new(2026, 11, 3), AccountStanding.Of(account).ReviewSince);
    }

    private static DealEvent.Answered Criterion(string id, AnswerValue? before, AnswerValue after) =>
        new(new(KeyAccountMethod.MethodId, id, Subject.Us), before, after, null, null);
}
