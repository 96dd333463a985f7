using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Tests.Deals;

public sealed class RatioRemarksTests
{
    [Theory]
    [InlineData(null, "Say where the figures come from")]
    [InlineData("?", "Say where the figures come from")]
    [InlineData("estimated", "ask compliance")]
    [InlineData("given", "ask compliance")]
    public void Figures_that_are_not_said_to_be_published_are_warned_of_before_any_is_stored(string? source, string told)
    {
        var deal = source is null ? SomeDeal.New() : SomeDeal.New().Told(RatiosMethod.MethodId, RatiosMethod.Source, source);
        var remark = Assert.Single(RatioRemarks.Of(deal));

        Assert.Contains(told, remark.Text.En, StringComparison.Ordinal);
        Assert.Contains("内幕信息", remark.Text.Zh, StringComparison.Ordinal);
        Assert.Null(remark.Question);
    }

    [Fact]
    public void Published_figures_are_not_warned_of() =>
        Assert.Empty(RatioRemarks.Of(SomeDeal.New().Told(RatiosMethod.MethodId, RatiosMethod.Source, RatiosMethod.Published)));
}
