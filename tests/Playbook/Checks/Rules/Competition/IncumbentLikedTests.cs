using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class IncumbentLikedTests() : RuleTest(new IncumbentLiked())
{
    private const string Liked = "..... ...+.";

    [Theory]
    [InlineData("..... ...-.")]
    [InlineData("..... ...?.")]
    [InlineData("")]
    public void A_supplier_who_is_liked_where_we_are_not_is_told(string us)
    {
        var input = SomeInput.At(Stage.R1).Us(us).Rival("Kor").Rival("Norda", Liked).Supplier("Norda");

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Norda supplies them today and is liked.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.Relationship), finding.Subjects);
    }

    [Fact]
    public void When_we_are_liked_too_it_is_silent() => IsSilent(SomeInput.At(Stage.R5).Us(Liked).Rival("Norda", Liked).Supplier("Norda"));

    [Theory]
    [InlineData("..... ...-.")]
    [InlineData("..... ...?.")]
    [InlineData("")]
    public void A_supplier_who_is_not_known_to_be_liked_is_not_told(string rated) =>
        IsSilent(SomeInput.At(Stage.R5).Rival("Norda", rated).Rival("Kor", Liked).Supplier("Norda"));

    [Fact]
    public void Unless_a_competitor_is_the_supplier_there_is_nothing_to_say()
    {
        var input = SomeInput.At(Stage.R5).Rival("Norda", Liked);

        IsSilent(input);
        IsSilent(input.Supplier("us"));
        IsSilent(input with { CurrentSupplier = "somebody-else" });
    }
}
