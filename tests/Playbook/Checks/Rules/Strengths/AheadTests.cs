using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class AheadTests() : RuleTest(new Ahead())
{
    [Fact]
    public void Two_points_over_every_competitor_are_told() => Fires(
        Severity.Strength, SomeInput.At(Stage.R3).Us("..... +++++").Rival("Norda", "..... --+++").Rival("Kor", "..... ----."));

    [Fact]
    public void One_competitor_too_near_or_hardly_rated_is_enough_to_be_silent()
    {
        var ahead = SomeInput.At(Stage.R3).Us("..... +++++").Rival("Norda", "..... --+++");

        IsSilent(ahead.Rival("Kor", "..... -++++"));
        IsSilent(ahead.Rival("Kor", "..... ---.."));
        IsSilent(ahead.Rival("Kor"));
    }

    [Fact]
    public void Both_thresholds_can_be_tuned()
    {
        var input = SomeInput.At(Stage.R3).Us("..... +++..").Rival("Norda", "..... -++..");

        Fires(Severity.Strength, input, Thresholds.Default with { BehindBy = 1, ComparableMin = 3 });
        IsSilent(input, Thresholds.Default with { ComparableMin = 3 });
    }

    [Fact]
    public void Nobody_to_lead_is_no_lead() => IsSilent(SomeInput.At(Stage.R3).Us("+++++ +++++ +++++ +++++"));
}
