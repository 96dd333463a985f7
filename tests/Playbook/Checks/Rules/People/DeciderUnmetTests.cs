using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class DeciderUnmetTests() : RuleTest(new DeciderUnmet())
{
    [Theory]
    [InlineData(Stage.R3)]
    [InlineData(Stage.R4A)]
    public void Before_the_offer_goes_out_we_should_have_met(Stage stage) =>
        Fires(Severity.Warn, SomeInput.At(stage).Person("Gao", "D").Person("Mei", "U", met: 3));

    [Theory]
    [InlineData(Stage.R2)]
    [InlineData(Stage.R4B)]
    [InlineData(Stage.R5)]
    public void Earlier_it_is_no_fault_and_later_a_contradiction_tells_it(Stage stage) => IsSilent(SomeInput.At(stage).Person("Gao", "D"));

    [Fact]
    public void Once_met_is_met_however_long_ago() => IsSilent(SomeInput.At(Stage.R3).Person("Gao", "D", met: 400));

    [Fact]
    public void Each_of_two_who_decide_should_be_met()
    {
        var input = SomeInput.At(Stage.R3).Person("Gao", "D", met: 3).Person("Lu", "D");

        Assert.Equal(input.IdOf("Lu"), Assert.Single(Fires(Severity.Warn, input).Seen.OfType<Fact.Person>()).Id);
    }

    [Fact]
    public void A_channel_is_not_told_who_it_is() =>
        Assert.Empty(Fires(Severity.Warn, SomeInput.At(Stage.R3).Person("Gao", "D"), inChannel: true).Seen.OfType<Fact.Person>());

    [Fact]
    public void Without_a_decision_maker_there_is_nobody_to_meet()
    {
        IsSilent(SomeInput.At(Stage.R3));
        IsSilent(SomeInput.At(Stage.R3).Person("He", "A"));
        IsSilent(SomeInput.At(Stage.R3).Person("Gao", "D", left: 2));
    }
}
