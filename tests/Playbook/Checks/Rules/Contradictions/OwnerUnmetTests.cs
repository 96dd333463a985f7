using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class OwnerUnmetTests() : RuleTest(new OwnerUnmet())
{
    private static readonly CheckInput OwnerRun = SomeInput.At(Stage.R3) with { Chain = ChainType.Straight };

    [Fact]
    public void The_owner_was_never_met() => Fires(Severity.Warn, OwnerRun.Person("Zhao", "D", rank: Rank.Executive).Person("Ke", "E", met: 11, rank: Rank.Head));

    [Fact]
    public void A_map_without_an_executive_shows_it_too() => Fires(Severity.Warn, OwnerRun.Person("Ke", "E", met: 11, rank: Rank.Head));

    [Fact]
    public void A_meeting_long_ago_is_a_meeting() => IsSilent(OwnerRun.Person("Zhao", "D", met: 400, rank: Rank.Executive));

    [Theory]
    [InlineData(null)]
    [InlineData(ChainType.Tree)]
    [InlineData(ChainType.Mesh)]
    public void Elsewhere_the_owner_is_not_the_one(ChainType? chain) => IsSilent(OwnerRun.Person("Ke", met: 11) with { Chain = chain });

    [Fact]
    public void It_waits_for_the_third_stage_and_for_a_person()
    {
        IsSilent(OwnerRun.Person("Ke") with { Stage = Stage.R2 });
        IsSilent(OwnerRun);
    }
}
