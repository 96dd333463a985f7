using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Texts;
using KeyAccountBot.Playbook.Checks.Tuning;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Tuning;

public sealed class BookTuningTests
{
    private static readonly Stamp By = SomeDeal.By(SomeDeal.Ana);

    [Fact]
    public void A_book_tunes_thresholds_and_rules_and_everything_else_stays()
    {
        var tuning = Threshold(Rule(Rule(BookTuning.None, "stg-stuck", "off"), "opp-no-money", "note"), "silentDays", "30");

        var rules = tuning.Rules();

        Assert.Equal(Thresholds.Default with { SilentDays = 30 }, rules.Thresholds);
        Assert.Equal(["stg-stuck"], rules.Settings.Off);
        Assert.Equal(Severity.Note, rules.Settings.AtMost["opp-no-money"]);
        Assert.Empty(rules.Settings.Problems());
        Assert.Same(BookRules.Default, BookTuning.None.Rules());
    }

    [Fact]
    public void It_keeps_who_changed_it_and_when_through_its_text()
    {
        var tuning = Threshold(Rule(BookTuning.None, "stg-stuck", "off"), "budgetTolerance", "20 %");

        var read = BookTuning.Parse(tuning.ToJson());

        Assert.Equal(tuning.Changes, read.Changes);
        Assert.Equal(new Tuned("0.2", SomeDeal.Ana.Id, "Ana", By.At), read.Changes["budgetTolerance"]);
        Assert.Throws<FormatException>(() => BookTuning.Parse("[]"));
        Assert.Throws<FormatException>(() => BookTuning.Parse("""{"silentDays":{}}"""));
    }

    [Theory]
    [InlineData("silentDays", "6")]
    [InlineData("silentDays", "61")]
    [InlineData("silentDays", "20.5")]
    [InlineData("silentDays", "many")]
    [InlineData("signsStop", "-4")]
    [InlineData("coachVerified", "1.4")]
    [InlineData("minLeftDaysR3", "100")]
    [InlineData("no-such", "3")]
    public void What_a_threshold_cannot_be_changes_nothing(string id, string typed)
    {
        var decision = TuningDecision.Threshold(BookTuning.None, id, typed, By);

        Assert.NotNull(decision.Problem);
        Assert.True(decision.Tuning.Changes.IsEmpty);
    }

    [Theory]
    [InlineData("wor-nothing-in-it", "off")]
    [InlineData("con-winning-price-loses", "note")]
    [InlineData("coa-contradicted", "warn")]
    [InlineData("stg-stuck", "stop")]
    [InlineData("stg-unheard-of", "off")]
    public void A_rule_that_must_speak_speaks(string id, string level) => Assert.NotNull(TuningDecision.Rule(BookTuning.None, id, level, By).Problem);

    [Fact]
    public void The_delivered_value_and_nothing_take_a_change_back()
    {
        var tuning = Threshold(Rule(BookTuning.None, "stg-stuck", "off"), "silentDays", "30");

        Assert.True(Threshold(Rule(tuning, "stg-stuck", ""), "silentDays", "21").Changes.IsEmpty);
        Assert.True(Threshold(Rule(tuning, "stg-stuck", ""), "silentDays", "").Changes.IsEmpty);
    }

    [Fact]
    public void A_change_that_is_not_possible_any_more_keeps_no_deal_from_being_judged()
    {
        const string Old = """
            {"gone-rule":{"value":"off","by":"u","name":"n","at":"2026-11-24T08:00:00Z"},"silentDays":{"value":"500","by":"u","name":"n","at":"2026-11-24T08:00:00Z"}}
            """;
        var old = BookTuning.Parse(Old);

        Assert.Equal(Thresholds.Default, old.Rules().Thresholds);
        Assert.Empty(old.Rules().Settings.Off);
    }

    [Fact]
    public void Everything_that_can_be_tuned_has_a_name_in_both_languages()
    {
        Assert.Equal(ThresholdRanges.All.Select(r => r.Id).Order(StringComparer.Ordinal), ThresholdTitles.All.Keys.Order(StringComparer.Ordinal));
        var rules = TunableRules.Of(CheckTexts.Load());
        Assert.Equal(rules.Count, rules.Select(r => r.Title.En).Distinct().Count());
        Assert.All(rules, r => Assert.DoesNotContain('{', r.Title.En + r.Title.Zh));
        Assert.DoesNotContain(rules, r => RuleSettings.Fixed.Contains(r.Id));
    }

    private static BookTuning Rule(BookTuning tuning, string id, string level)
    {
        var decision = TuningDecision.Rule(tuning, id, level, By);
        Assert.Null(decision.Problem);
        return decision.Tuning;
    }

    private static BookTuning Threshold(BookTuning tuning, string id, string typed)
    {
        var decision = TuningDecision.Threshold(tuning, id, typed, By);
        Assert.Null(decision.Problem);
        return decision.Tuning;
    }
}
