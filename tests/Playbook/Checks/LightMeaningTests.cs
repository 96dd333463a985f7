using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;
using KeyAccountBot.Playbook.Tests.Deals;
using KeyAccountBot.Playbook.Text;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class LightMeaningTests
{
    [Theory]
    [InlineData(".....", Stage.R1, "Too little is known to say whether there is an opportunity: 0 known, 5 open. 3 more answers would show it; begin with “funds”.")]
    [InlineData("+..?+", Stage.R2, "Too little is known to say whether there is an opportunity: 2 known, 3 open. One more answer would show it; begin with “funds”.")]
    [InlineData("+++?+", Stage.R2, "The opportunity is there in part: “funds” is not known yet. A + there would make it strong.")]
    [InlineData("++++-", Stage.R2, "The opportunity is there in part: “compelling-event” is −. A + there would make it strong.")]
    [InlineData("--+++", Stage.R2, "The opportunity is there in part: 3 +, 2 −, 0 open. A + on “application” would make it strong.")]
    [InlineData("++++?", Stage.R4B, "The opportunity is there in part: “compelling-event” is still open, which counts against us this late. A + there would make it strong.")]
    [InlineData("...--", Stage.R2, "As things stand, there is hardly an opportunity: “funds” and “compelling-event” are −.")]
    [InlineData("---+.", Stage.R2, "As things stand, there is hardly an opportunity: 1 +, 3 −, 1 open. A + on “application” would make it mixed.")]
    [InlineData("+++++", Stage.R2, "On record, the customer has a reason and the means to buy: 5 of 5 are +, both key points among them.")]
    [InlineData("-.+++", Stage.R2, "On record, the customer has a reason and the means to buy: 3 of 5 are +, both key points among them. A − on “business-profile” would make it mixed.")]
    public void A_light_says_why_and_which_single_answer_would_change_it(string group, Stage stage, string expected) =>
        Assert.Equal(expected, Of(SomeDeal.With(group).At(stage), 0).En);

    [Fact]
    public void It_says_the_same_in_Chinese() =>
        Assert.Equal("商机成立了一部分：“funds”还不清楚。若为 +，就变成“有利”。", Of(SomeDeal.With("+++?+"), 0).Zh);

    [Fact]
    public void A_competitor_that_is_ahead_is_named()
    {
        var deal = SomeDeal.With("..... -+-++", ("Norda", "..... +++++"));

        var text = Of(deal, 1, Thresholds.Default with { GreenMinusMax = 2 });

        Assert.StartsWith("We can compete on some of the points: Norda is ahead of us on the points both are rated on, by 2.", text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disputed_plus_is_called_disputed()
    {
        var light = Lights.Of(SomeDeal.With("+++++"), Thresholds.Default, new HashSet<string> { Assessment.Funds })[0];

        Assert.Contains("“funds” is disputed", LightMeaning.Of(light, SomeDeal.Assess, Thresholds.Default).En, StringComparison.Ordinal);
        Assert.Equal("4 known, 1 disputed", LightWords.Counts(light).En);
    }

    [Theory]
    [InlineData("+++++ +++++ +++++ ++-++")]
    [InlineData("+++++ +++++ +++++ ++?++")]
    [InlineData("+++++ +++++ +++++ ++.+?")]
    [InlineData("+++++ +++++ +++++ +++++")]
    public void In_a_channel_it_does_not_tell_of_profitability(string us)
    {
        var worth = DealAccess.Shown(Lights.Of(SomeDeal.With(us), Thresholds.Default), DealView.Channel)[^1];

        var text = LightMeaning.Of(worth, SomeDeal.Assess, Thresholds.Default);

        Assert.Equal(Assessment.Worth, worth.GroupId);
        Assert.DoesNotContain("profitability", text.En, StringComparison.Ordinal);
        Assert.DoesNotContain("would", text.En, StringComparison.Ordinal);
        Assert.Equal(4, worth.Known + worth.NotKnown);
    }

    [Fact]
    public void Words_for_lights_are_those_of_the_design()
    {
        Assert.Equal(["strong", "mixed", "weak", "unknown"], Enum.GetValues<Light>().Select(l => LightWords.Of(l).En));
        Assert.Equal(["有利", "参半", "不利", "不明"], Enum.GetValues<Light>().Select(l => LightWords.Of(l).Zh));
    }

    private static LocalText Of(Deal deal, int group, Thresholds? thresholds = null) =>
        LightMeaning.Of(Lights.Of(deal, thresholds ?? Thresholds.Default)[group], SomeDeal.Assess, thresholds ?? Thresholds.Default);
}
