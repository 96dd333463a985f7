using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class ThresholdsTests
{
    [Fact]
    public void Every_threshold_has_a_range_that_holds_its_default()
    {
        var properties = typeof(Thresholds).GetProperties().Where(p => p.SetMethod is { IsPublic: true }).Select(p => p.Name);

        Assert.Equal(properties.Order(), ThresholdRanges.All.Select(r => r.Name).Order());
        Assert.Empty(Thresholds.Default.OutOfRange());
        Assert.All(ThresholdRanges.All, r => Assert.True(r.Min < r.Max));
    }

    [Fact]
    public void What_depends_on_another_threshold_is_named_too() => Assert.Equal(
        [
            "CoachLikely is 2.5; it must be below CoachVerified, which is 2.0.",
            "SignsWarn is 6; it must not be above SignsStop, which is 5.",
            "MinLeftDaysR3 is 100; it must not be above that of R2, which is 90.",
        ],
        (Thresholds.Default with { CoachLikely = 2.5m, CoachVerified = 2.0m, SignsWarn = 6, SignsStop = 5, MinLeftDaysR3 = 100 }).OutOfRange());

    [Theory]
    [InlineData(Stage.R1, 60, 120)]
    [InlineData(Stage.R2, 45, 90)]
    [InlineData(Stage.R4B, 45, 21)]
    [InlineData(Stage.R5, 21, 5)]
    public void Stages_have_their_days(Stage stage, int stuck, int left) =>
        Assert.Equal((stuck, left), (Thresholds.Default.StuckDays(stage), Thresholds.Default.MinLeftDays(stage)));
}
