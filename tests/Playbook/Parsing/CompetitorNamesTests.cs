using KeyAccountBot.Playbook.Parsing;

namespace KeyAccountBot.Playbook.Tests.Parsing;

public sealed class CompetitorNamesTests
{
    [Theory]
    [InlineData("Norda, In-house; Danfoss", "Norda|In-house|Danfoss")]
    [InlineData("诺达、自建", "诺达|自建")]
    [InlineData("诺达/自建", "诺达|自建")]
    [InlineData("诺达／自建", "诺达|自建")]
    [InlineData("Norda / In-house", "Norda|In-house")]
    [InlineData("Norda/ In-house /Velta", "Norda|In-house|Velta")]
    [InlineData("Danfoss A/S", "Danfoss A/S")]
    [InlineData("Danfoss A/S, FLSmidth A/S / 自建/诺达", "Danfoss A/S|FLSmidth A/S|自建|诺达")]
    public void A_stroke_inside_a_name_does_not_part_it(string typed, string names) =>
        Assert.Equal(names, string.Join('|', CompetitorNames.Parse(typed).Names));

    [Theory]
    [InlineData("none")]
    [InlineData(" 无 ")]
    public void None_is_confirmed(string typed) => Assert.True(CompetitorNames.Parse(typed).None);

    [Theory]
    [InlineData("")]
    [InlineData(" , / ")]
    [InlineData(null)]
    public void Nothing_is_nothing(string? typed)
    {
        var read = CompetitorNames.Parse(typed);
        Assert.Empty(read.Names);
        Assert.False(read.None);
        Assert.Empty(read.Problems);
    }
}
