using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class NoDeciderTests() : RuleTest(new NoDecider())
{
    [Theory]
    [InlineData(Stage.R2, Severity.Warn)]
    [InlineData(Stage.R4A, Severity.Warn)]
    [InlineData(Stage.R4B, Severity.Stop)]
    public void Nobody_who_decides_weighs_more_late(Stage stage, Severity severity) =>
        Fires(severity, SomeInput.At(stage).Person("Mei", "U").Person("He", "A"));

    [Fact]
    public void A_decision_maker_who_left_decides_no_more() =>
        Fires(Severity.Warn, SomeInput.At(Stage.R2).Person("Mei", "U").Person("Gao", "D", left: 3));

    [Fact]
    public void One_decision_maker_is_enough() => IsSilent(SomeInput.At(Stage.R5).Person("Mei", "U").Person("Gao", "SD"));

    [Fact]
    public void At_the_first_contact_it_is_too_early() => IsSilent(SomeInput.At(Stage.R1).Person("Mei", "U"));

    [Fact]
    public void An_empty_map_is_told_by_another_rule() => IsSilent(SomeInput.At(Stage.R5));
}
