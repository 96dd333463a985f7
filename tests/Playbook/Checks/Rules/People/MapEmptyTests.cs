using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class MapEmptyTests() : RuleTest(new MapEmpty())
{
    [Theory]
    [InlineData(Stage.R2)]
    [InlineData(Stage.R5)]
    public void From_the_second_stage_somebody_should_be_on_the_map(Stage stage) => Fires(Severity.Warn, SomeInput.At(stage));

    [Fact]
    public void At_the_first_contact_it_is_too_early() => IsSilent(SomeInput.At(Stage.R1));

    [Fact]
    public void One_person_is_enough() => IsSilent(SomeInput.At(Stage.R2).Person("Mei"));

    [Fact]
    public void Who_left_is_off_the_map() => Fires(Severity.Warn, SomeInput.At(Stage.R2).Person("Mei", left: 1));
}
