using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Checks.Rules.Data;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomeRules;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class CombiningTests
{
    private const string AllPlus = "+++++ +++++ +++++ +++++";

    [Fact]
    public void A_root_cause_hides_what_it_explains()
    {
        var result = SomeInput.At(Stage.R3).Check(Warn("opp-no-money"), Warn("opp-budget-short"));

        Assert.Equal("opp-no-money", result.Told());
        var hidden = Assert.Single(result.Hidden);
        Assert.Equal(("opp-budget-short", HiddenCause.SameCause, "opp-no-money"), (hidden.Finding.RuleId, hidden.Cause, hidden.By));
    }

    [Fact]
    public void A_hidden_finding_still_hides_others() =>
        Assert.Equal("opp-no-event", SomeInput.At(Stage.R3).Check(Note("stg-too-soon"), Warn("con-close-no-event"), Warn("opp-no-event")).Told());

    [Fact]
    public void A_stop_is_never_hidden_by_a_warn() =>
        Assert.Equal("opp-budget-short opp-no-money", SomeInput.At(Stage.R3).Check(Warn("opp-no-money"), Stop("opp-budget-short")).Told());

    [Fact]
    public void The_pairs_name_rules_and_have_no_cycle()
    {
        Assert.All(Suppression.Pairs.SelectMany(p => p.Hides.Append(p.Shown)), id => Assert.True(RuleIds.RowOf(id) >= 0, id));
        var left = Suppression.Pairs.SelectMany(p => p.Hides.Select(h => (p.Shown, Hidden: h))).ToList();
        while (left.Count > 0)
        {
            Assert.NotEqual(0, left.RemoveAll(p => left.TrueForAll(q => q.Hidden != p.Shown)));
        }
    }

    [Fact]
    public void A_contradiction_that_warns_puts_the_plus_in_doubt_even_when_it_is_hidden()
    {
        var result = SomeInput.At(Stage.R3).Us(AllPlus).Check(
            Warn("con-close-no-event", Criterion.CompellingEvent), Warn("opp-no-event"), Note("con-funds-no-figure", Criterion.Funds), Warn("win-power-against", Criterion.PoliticalAlignment));

        Assert.Equal(CriterionSet.Of(Criterion.CompellingEvent), result.Disputed);
        Assert.Equal((Light.Amber, 1), (result.Lights[0].Light, result.Lights[0].Disputed));
    }

    [Theory]
    [InlineData("++++- +++++", "")]
    [InlineData("++++? +++++", "")]
    [InlineData("+++++ +++++", "compelling-event")]
    public void Only_a_plus_can_be_disputed(string us, string disputed) => Assert.Equal(
        disputed, SomeInput.At(Stage.R3).Us(us).Check(Warn("con-close-after-event", Criterion.CompellingEvent)).Disputed.ToString());

    [Fact]
    public void A_plus_on_the_word_of_a_contradicted_guide_is_disputed()
    {
        var result = WorkedExamples.Of("E6").Check();

        Assert.Equal("funds compelling-event formal-criteria inside-support political-alignment", result.Disputed.ToString());
    }

    [Fact]
    public void A_late_gap_that_another_finding_names_is_left_out()
    {
        var late = SomeInput.At(Stage.R5).Us("+++?+ +++++ .++++ +++++");
        var gaps = new LateGaps();

        var one = late.Check(gaps, Warn("win-no-inside", Criterion.InsideSupport));
        var none = late.Check(gaps, Warn("win-no-inside", Criterion.InsideSupport), Note("con-two-views", Criterion.Funds), Note("dq-thin"));

        Assert.Equal(CriterionSet.Of(Criterion.Funds), one.Findings.Single(f => f.RuleId == gaps.Id).Subjects);
        Assert.Equal("win-no-inside con-two-views", none.Told());
        Assert.Equal([HiddenCause.SameCause, HiddenCause.NamedElsewhere], none.Hidden.Select(h => h.Cause));
    }

    [Fact]
    public void All_good_is_hidden_by_a_visible_contradiction_that_warns()
    {
        var deal = SomeInput.At(Stage.R3);

        Assert.Equal("con-strategy-misfit", deal.Check(Note("dq-all-good"), Warn("con-strategy-misfit")).Told());
        Assert.Equal("con-two-views dq-all-good", deal.Check(Note("dq-all-good"), Note("con-two-views")).Told());
        Assert.Equal("opp-no-event dq-all-good", deal.Check(Note("dq-all-good"), Warn("con-close-no-event"), Warn("opp-no-event")).Told());
    }

    [Fact]
    public void Order_is_severity_then_family_then_row()
    {
        var result = SomeInput.At(Stage.R3).Check(
            Strength("pos-ahead"), Warn("dq-old-answers"), Warn("acc-leaving"), Warn("pln-overdue"), Warn("stg-stuck"), Warn("wor-risky"), Warn("cmp-behind"), Warn("coa-one-route"),
            Warn("win-slipping"), Warn("win-rules-unknown"), Warn("opp-no-money"), Warn("ppl-new-face"), Warn("con-strategy-misfit"), Note("con-two-views"), Stop("wor-nothing-in-it"));

        Assert.Equal(
            "wor-nothing-in-it con-strategy-misfit ppl-new-face opp-no-money win-rules-unknown win-slipping coa-one-route cmp-behind wor-risky stg-stuck pln-overdue acc-leaving dq-old-answers con-two-views pos-ahead",
            result.Told());
    }

    [Theory]
    [InlineData(Stage.R6, false)]
    [InlineData(Stage.R7, false)]
    [InlineData(Stage.R3, true)]
    public void Once_signed_or_over_only_the_account_speaks(Stage stage, bool closed)
    {
        var result = (SomeInput.At(stage) with { Closed = closed }).Check(Warn("acc-leaving"), Stop("opp-no-event"));

        Assert.Equal("acc-leaving", result.Told());
        Assert.Equal((Verdict.None, 0), (result.Verdict.Verdict, result.Questions.Length));
    }
}
