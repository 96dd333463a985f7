using KeyAccountBot.Playbook.Accounts;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Reminders;
using KeyAccountBot.Playbook.Tests.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Tests.Accounts;

/// <summary>What a tier owes, what was made of it, and what that says in a check and in a reminder.</summary>
public sealed class VisitsReadingTests
{
    private static readonly LocalDate Today = SomeAccount.Today;

    [Theory]
    [InlineData(Tier.Platinum, 2, 7)]
    [InlineData(Tier.Gold, 2, 30)]
    [InlineData(Tier.Iron, 2, 91)]
    [InlineData(Tier.Lead, 0, 0)]
    public void Each_tier_owes_its_visits(Tier tier, int visits, int days) => Assert.Equal(new Cadence(visits, days), Cadence.Of(tier));

    /// <param name="since">Days ago.</param>
    /// <param name="visited">Days ago; a visit to come is negative.</param>
    /// <param name="due">Days from today; negative when it is over.</param>
    [Theory]
    [InlineData(30, new int[0], 0, -23, 23)]
    [InlineData(3, new int[0], 0, 4, 0)]
    [InlineData(30, new[] { 1 }, 1, -23, 23)]
    [InlineData(30, new[] { 1, 1 }, 1, -23, 23)]
    [InlineData(30, new[] { 1, 6 }, 2, 1, 0)]
    [InlineData(30, new[] { 1, 7 }, 1, 0, 0)]
    [InlineData(30, new[] { 1, 8 }, 1, -1, 1)]
    [InlineData(3, new[] { 40, 50 }, 0, 4, 0)]
    [InlineData(30, new[] { -2, 1, 6 }, 2, 1, 0)]
    public void The_next_visit_is_due_when_the_tier_would_get_too_few(int since, int[] visited, int made, int due, int overdue)
    {
        var reading = VisitsReading.Of(Tier.Platinum, Today.PlusDays(-since), visited.Select(ago => Today.PlusDays(-ago)), Today);
        Assert.Equal((made, Today.PlusDays(due), overdue, since < 7), (reading.Made, reading.Due, reading.Overdue, reading.IsFirstPeriod));
    }

    [Fact]
    public void Lead_is_owed_nothing()
    {
        var reading = VisitsReading.Of(Tier.Lead, Today.PlusDays(-300), [], Today);
        Assert.Equal((null, 0, null), (reading.Due, reading.Overdue, reading.Last));
    }

    [Fact]
    public void The_check_counts_the_deals_own_visits_live_and_those_made_elsewhere_as_noted()
    {
        var deal = SomeDeal.New() with { Visits = [Visit("v1", 2), Visit("v2", 5) with { Withdrawn = true }] };
        var other = new DealId(new Guid("01930000-0000-7000-8000-000000000002"));
        var account = SomeAccount.With("+..+..", daysAgo: 40).Visited(10, 45).VisitedForDeal(other, 12).VisitedForDeal(deal.Id, 1, 2, 3, 4);
        var input = CheckInput.Of(deal, Today, AccountStanding.Of(account)).Account!;
        Assert.Equal((Tier.Gold, 2, 3), (input.Tier, input.VisitsOwed, input.VisitsMade));
        Assert.Equal([Today.PlusDays(-45), Today.PlusDays(-12), Today.PlusDays(-10)], input.VisitsElsewhere.Order());
    }

    [Fact]
    public void A_tier_that_nobody_could_have_kept_yet_is_no_finding()
    {
        Assert.Contains("acc-visits-owed", Found(SomeAccount.With("+..+..", daysAgo: 30)));
        Assert.DoesNotContain("acc-visits-owed", Found(SomeAccount.With("+..+..", daysAgo: 29)));
        Assert.DoesNotContain("acc-visits-owed", Found(SomeAccount.With("+..+..", daysAgo: 30).Visited(3)));
        Assert.DoesNotContain("acc-visits-owed", Found(SomeAccount.New()));
    }

    [Fact]
    public void A_review_is_found_and_effort_counts_every_visit_to_the_customer()
    {
        Assert.Contains("acc-under-review", Found(SomeAccount.New().Reviewed("abusive")));
        Assert.DoesNotContain("acc-under-review", Found(SomeAccount.New().Reviewed("none")));
        var lead = SomeAccount.With("-...-.", daysAgo: 60).Visited(1, 5);
        Assert.DoesNotContain("con-effort-vs-tier", Found(lead));
        Assert.Contains("con-effort-vs-tier", Found(lead.VisitedForDeal(new(new Guid("01930000-0000-7000-8000-000000000002")), 9, 12)));
    }

    /// <summary>Lights are kept with a deal and shown in lists, where no account is read.</summary>
    [Fact]
    public void No_account_turns_a_light()
    {
        var deal = SomeDeal.With("+++++ +++++ +++++ +++++").At(Stage.R4A) with { Visits = [Visit("v1", 2)] };
        var bare = Lights(CheckInput.Of(deal, Today));
        foreach (var marks in (string[])["......", "++++.+", "+..+..", "---...", "-...-."])
        {
            var account = SomeAccount.With(marks, daysAgo: 100).Visited(1, 2, 3, 4, 5).Reviewed("abusive");
            Assert.Equal(bare, Lights(CheckInput.Of(deal, Today, AccountStanding.Of(account))));
        }
    }

    [Fact]
    public void A_reminder_names_the_most_important_accounts_first_and_no_more_than_it_may()
    {
        var accounts = Enumerable.Range(1, 7).Select(i => Named($"Gold {i}", "+..+..", 30 + i))
            .Append(Named("Platinum", "++++.+", 9)).Append(Named("Kept", "+..+..", 100).Visited(1, 2)).Append(Named("Lead", "-...-.", 300)).Append(SomeAccount.New());
        var owed = VisitsOwedList.Of(accounts, Today);
        Assert.Equal(["Platinum 2", "Gold 7 7", "Gold 6 6", "Gold 5 5", "Gold 4 4"], owed.Shown.Select(v => $"{v.Account} {v.Days}"));
        Assert.Equal(3, owed.More);
        Assert.True(VisitsOwedList.Of([SomeAccount.New()], Today).IsEmpty);
    }

    private static Account Named(string name, string marks, int daysAgo)
    {
        var account = SomeAccount.With(marks, daysAgo);
        return account with { Sheet = account.Sheet with { Header = new(name) } };
    }

    private static Visit Visit(string id, int daysAgo) => new(id, AccountVisit.Report(Today.PlusDays(-daysAgo), ["Rao"], SomeDeal.Ana.Id, null), SomeDeal.Ana.Id, default);

    private static IEnumerable<string> Found(Account account) =>
        CheckEngine.Run(CheckInput.Of(SomeDeal.New(), Today, AccountStanding.Of(account)), Thresholds.Default, RuleSettings.Full).Findings.Select(f => f.RuleId);

    private static string Lights(CheckInput input) =>
        string.Join(' ', CheckEngine.LightsOf(input, Thresholds.Default, RuleSettings.Full).Select(l => l.Light));
}
