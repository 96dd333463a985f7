using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class VetoUnknownTests() : RuleTest(new VetoUnknown())
{
    [Theory]
    [InlineData(null, 5)]
    [InlineData(Attitude.Supporter, null)]
    [InlineData(null, null)]
    public void Who_can_veto_should_be_met_and_read(Attitude? attitude, int? met) =>
        Fires(Severity.Warn, SomeInput.At(Stage.R3).Person("Pan", "A", attitude, met: met, veto: true));

    [Fact]
    public void Met_and_read_is_enough_even_when_against_us() =>
        IsSilent(SomeInput.At(Stage.R5).Person("Pan", "A", Attitude.Hostile, met: 300, veto: true));

    [Fact]
    public void A_decisive_step_is_no_veto() => IsSilent(SomeInput.At(Stage.R3).Person("Pan", "D", step: StepWeight.Decisive));

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(SomeInput.At(Stage.R2).Person("Pan", veto: true));

    [Fact]
    public void Who_left_vetoes_no_more() => IsSilent(SomeInput.At(Stage.R3).Person("Pan", veto: true, left: 1));

    [Fact]
    public void Without_a_step_of_that_weight_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R3));
        IsSilent(SomeInput.At(Stage.R3).Person("Pan", "A"));
    }

    [Fact]
    public void Members_may_ask_who_it_is_and_a_channel_may_not()
    {
        var input = SomeInput.At(Stage.R3).Person("Mei").Person("Pan", veto: true);

        Assert.Equal(input.IdOf("Pan"), Assert.Single(Fires(Severity.Warn, input).Seen.OfType<Fact.Person>()).Id);
        Assert.Empty(Fires(Severity.Warn, input, inChannel: true).Seen.OfType<Fact.Person>());
    }
}
