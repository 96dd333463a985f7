using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class BehindTests() : RuleTest(new Behind())
{
    [Fact]
    public void A_lead_of_two_points_over_four_is_told()
    {
        var input = SomeInput.At(Stage.R2).Us("..... --+.. +....").Rival("Norda", "..... ++++. +....");

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Norda is ahead of us on 2 of the points that decide this.", Said(finding, input));
    }

    [Fact]
    public void One_point_is_not_enough() =>
        IsSilent(SomeInput.At(Stage.R2).Us("..... -++.. +....").Rival("Norda", "..... +++.. +...."));

    [Fact]
    public void Three_common_answers_are_not_enough() =>
        IsSilent(SomeInput.At(Stage.R2).Us("..... --+..").Rival("Norda", "..... +++++ +++++"));

    [Fact]
    public void What_is_not_compared_does_not_count() =>
        IsSilent(SomeInput.At(Stage.R2).Us("----- ..... ..... -----").Rival("Norda", "+++++ ..... ..... +++++"));

    [Fact]
    public void Of_several_the_one_furthest_ahead_is_named()
    {
        var input = SomeInput.At(Stage.R2).Us("..... ---+.").Rival("Norda", "..... ++-+.").Rival("Kor", "..... ++++.");

        Assert.Equal("c2", Fires(Severity.Warn, input).Blanks.Competitor);
    }

    [Fact]
    public void Both_thresholds_can_be_tuned()
    {
        var input = SomeInput.At(Stage.R2).Us("..... -++..").Rival("Norda", "..... +++..");

        Fires(Severity.Warn, input, Thresholds.Default with { BehindBy = 1, ComparableMin = 3 });
        IsSilent(input, Thresholds.Default with { BehindBy = 1 });
        IsSilent(input, Thresholds.Default with { ComparableMin = 3 });
    }

    [Fact]
    public void Without_a_competitor_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Us("----- ----- ----- -----"));
}
