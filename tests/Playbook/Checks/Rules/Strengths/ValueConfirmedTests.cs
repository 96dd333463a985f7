using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class ValueConfirmedTests() : RuleTest(new ValueConfirmed())
{
    private const string Unique = "..... ....+";

    private static readonly CheckInput Proved = SomeInput.At(Stage.R1) with { Value = new(Measured: true, Confirmed: true) };

    [Fact]
    public void A_figure_the_customer_confirmed_is_told() => Fires(Severity.Strength, Proved.Us(Unique));

    [Theory]
    [InlineData("..... ....-")]
    [InlineData("..... ....?")]
    [InlineData("")]
    public void Without_the_plus_it_is_not(string us) => IsSilent(Proved.Us(us));

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Measured_and_confirmed_are_both_needed(bool measured, bool confirmed) =>
        IsSilent(Proved.Us(Unique) with { Value = new(measured, confirmed) });

    [Fact]
    public void Without_a_value_proposition_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R5).Us(Unique));
}
