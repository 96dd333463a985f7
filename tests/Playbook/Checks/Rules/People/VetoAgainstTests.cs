using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class VetoAgainstTests() : RuleTest(new VetoAgainst())
{
    [Theory]
    [InlineData(Stage.R1, Severity.Warn)]
    [InlineData(Stage.R4A, Severity.Warn)]
    [InlineData(Stage.R4B, Severity.Stop)]
    [InlineData(Stage.R5, Severity.Stop)]
    public void It_weighs_more_late(Stage stage, Severity severity)
    {
        var input = SomeInput.At(stage).Person("Bai", "E", Attitude.NonSupporter, veto: true);

        Assert.Equal("Bai sits on a deciding step and is not with us.", Said(Fires(severity, input), input));
    }

    [Theory]
    [InlineData(Attitude.Hostile, true)]
    [InlineData(Attitude.NonSupporter, true)]
    [InlineData(Attitude.Neutral, false)]
    [InlineData(Attitude.Sponsor, false)]
    [InlineData(null, false)]
    public void Neutral_or_not_known_is_not_against(Attitude? attitude, bool fires)
    {
        var input = SomeInput.At(Stage.R3).Person("Bai", "E", attitude, step: StepWeight.Decisive);
        if (fires)
        {
            Fires(Severity.Warn, input);
        }
        else
        {
            IsSilent(input);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(StepWeight.Basic)]
    [InlineData(StepWeight.Key)]
    public void Other_steps_do_not_decide(StepWeight? step) =>
        IsSilent(SomeInput.At(Stage.R5).Person("Bai", "D", Attitude.Hostile, "5·5", step: step));

    [Fact]
    public void Of_several_the_one_furthest_from_us_is_named_then_the_first_of_the_map()
    {
        var input = SomeInput.At(Stage.R3)
            .Person("Bai", attitude: Attitude.NonSupporter, veto: true)
            .Person("Lu", attitude: Attitude.Hostile, veto: true)
            .Person("He", attitude: Attitude.Hostile, step: StepWeight.Decisive);

        Assert.Equal(input.IdOf("Lu"), Fires(Severity.Warn, input).Blanks.Person);
    }

    [Fact]
    public void Who_left_sits_there_no_more() => IsSilent(SomeInput.At(Stage.R5).Person("Bai", attitude: Attitude.Hostile, veto: true, left: 1));

    [Fact]
    public void Without_people_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5));
}
