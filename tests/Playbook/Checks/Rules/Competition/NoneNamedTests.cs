using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.Competition;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Competition;

public sealed class NoneNamedTests() : RuleTest(new NoneNamed())
{
    [Fact]
    public void Nobody_named_is_told_from_the_second_stage_on()
    {
        Fires(Severity.Warn, SomeInput.At(Stage.R2));
        Fires(Severity.Warn, SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R1));
    }

    [Fact]
    public void One_name_is_enough() => IsSilent(SomeInput.At(Stage.R2).Rival("Norda"));

    [Fact]
    public void That_there_is_none_can_be_confirmed() => IsSilent(SomeInput.At(Stage.R2) with { NoCompetitor = true });
}
