using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Parsing;
using KeyAccountBot.Playbook.Tests.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class StageGateTests
{
    private const string AllPlus = "+++++ +++++ +++++ +++++";

    [Fact]
    public void An_empty_deal_misses_everything_its_stages_rest_on() =>
        Assert.Equal(
            "application-known business-known person-on-map funds-asked reason-to-act competition-known mode-known decider-on-map criteria-known solution-fits two-met value-unique decider-met coach-likely inside-support politics-aligned bid-worked-out",
            Missing(SomeDeal.New(), Stage.R5));

    [Fact]
    public void Only_the_stages_before_count() =>
        Assert.Equal("application-known business-known person-on-map", Missing(SomeDeal.New(), Stage.R2));

    [Fact]
    public void A_complete_deal_misses_nothing() =>
        Assert.Equal("", Missing(SomeDeal.With(AllPlus, ("Norda", "")).WithFacts().WithCoach(), Stage.R6));

    [Theory]
    [InlineData("+-+++ +++++ +++++ +++++", "")] // known, though against us
    [InlineData("?++++ +++++ +++++ +++++", "application-known")]
    [InlineData("+++?+ +++++ +++++ +++++", "")] // funds asked, not refused
    [InlineData("+++-+ +++++ +++++ +++++", "funds-asked")]
    [InlineData("+++++ -+++? +++++ +++++", "value-unique")]
    [InlineData("+++++ ?-+++ +++++ +++++", "criteria-known solution-fits")]
    [InlineData("+++++ +++++ +++++ ---++", "worth-winning")]
    [InlineData("+++++ +++++ +++++ .....", "")] // not known is not red
    [InlineData("+++++ +++++ ?+++- +++++", "inside-support politics-aligned")]
    public void Each_condition_reads_its_answer(string us, string missing)
    {
        Assert.Equal(missing, Missing(SomeDeal.With(us, ("Norda", "")).WithFacts().WithCoach(), Stage.R5));
        Assert.Equal(missing, Missing(SomeDeal.With(us, ("Norda", "")).WithFacts().WithCoach().At(Stage.R4B), Stage.R5));
    }

    [Fact]
    public void Confirming_that_nobody_competes_is_as_good_as_a_name()
    {
        var deal = SomeDeal.With(AllPlus).WithFacts();

        Assert.Equal("competition-known", Missing(deal, Stage.R3));
        Assert.Equal("", Missing(deal with { Header = deal.Header with { NoCompetitor = true } }, Stage.R3));
    }

    [Theory]
    [InlineData(DealFacts.BuyingMode, "mode-known")]
    [InlineData(DealFacts.FullCost, "bid-worked-out")]
    public void A_fact_that_is_not_known_is_missing(string question, string missing)
    {
        var deal = SomeDeal.With(AllPlus, ("Norda", "")).WithFacts().WithCoach();
        var key = new AnswerKey(DealFacts.MethodId, question, Subject.Us);

        Assert.Equal(missing, Missing(deal.After(new DealEvent.Answered(key, null, AnswerValue.Unknown, null, null)), Stage.R5));
    }

    [Theory]
    [InlineData("Lu, A, veto, hostile", "veto-clear")]
    [InlineData("Lu, A, veto, neutral", "")]
    [InlineData("Chen, left 2026-11-01", "decider-on-map two-met decider-met")]
    [InlineData("Chen, never met", "two-met decider-met")]
    public void Conditions_on_people_read_the_map(string line, string missing)
    {
        var deal = SomeDeal.With(AllPlus, ("Norda", "")).WithFacts().WithCoach();
        var draft = MapLines.Decide(deal, PeopleText.Parse(line, SomeDeal.Today), SomeDeal.Today);
        Assert.Empty(draft.Problems);

        Assert.Equal(missing, Missing(deal.After([.. draft.Events]), Stage.R5));
    }

    [Fact]
    public void Support_and_politics_are_not_named_in_a_channel()
    {
        var missing = StageGate.Missing(SomeDeal.New(), Stage.R5, Thresholds.Default);

        Assert.Equal(missing, StageGate.Nameable(missing, DealView.Full));
        Assert.DoesNotContain(StageGate.Nameable(missing, DealView.Channel), c => c.Id is "coach-likely" or "inside-support" or "politics-aligned");
        Assert.Equal(missing.Length - 3, StageGate.Nameable(missing, DealView.Channel).Length);
    }

    private static string Missing(Deal deal, Stage to) => string.Join(' ', StageGate.Missing(deal, to, Thresholds.Default));
}
