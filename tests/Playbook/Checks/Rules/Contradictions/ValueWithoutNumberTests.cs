using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class ValueWithoutNumberTests() : RuleTest(new ValueWithoutNumber())
{
    private const string Unique = "..... ....+";

    private static readonly CheckInput Early = SomeInput.At(Stage.R3).Us(Unique);
    private static readonly CheckInput Offered = SomeInput.At(Stage.R4A).Us(Unique);

    [Theory]
    [InlineData(false, false, 3)]
    [InlineData(true, false, 2)]
    [InlineData(false, true, 2)]
    public void A_value_that_is_not_measured_and_confirmed_is_doubted(bool measured, bool confirmed, int seen)
    {
        var finding = Fires(Severity.Warn, Early with { Value = new(measured, confirmed) });

        Assert.Equal(CriterionSet.Of(Criterion.UniqueValue), finding.Subjects);
        Assert.Equal(seen, finding.Seen.Length);
    }

    [Fact]
    public void Who_never_opened_it_is_asked_when_the_offer_is_written()
    {
        IsSilent(Early);
        Fires(Severity.Warn, Offered);
    }

    [Fact]
    public void A_confirmed_number_settles_it() => IsSilent(Offered with { Value = new(Measured: true, Confirmed: true) });

    [Theory]
    [InlineData("..... ....-")]
    [InlineData("..... ....?")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Offered.Us(us));
}
