using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class PainStopsLowTests() : RuleTest(new PainStopsLow())
{
    private static readonly CheckInput Claimed = SomeInput.At(Stage.R1).Us("....+");

    [Fact]
    public void A_chain_that_stops_below_the_executives_is_noted() => Assert.Equal(
        CriterionSet.Of(Criterion.CompellingEvent), Fires(Severity.Note, Claimed with { PainChain = new(2, ReachesExecutive: false) }).Subjects);

    [Fact]
    public void An_executive_in_it_settles_it() => IsSilent(Claimed with { PainChain = new(2, ReachesExecutive: true) });

    [Fact]
    public void One_link_is_no_chain() => IsSilent(Claimed with { PainChain = new(1, ReachesExecutive: false) });

    [Fact]
    public void Without_a_chain_there_is_nothing_to_say() => IsSilent(Claimed);

    [Theory]
    [InlineData("....-")]
    [InlineData("....?")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Us(us) with { PainChain = new(3, ReachesExecutive: false) });
}
