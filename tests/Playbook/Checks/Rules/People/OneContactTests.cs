using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class OneContactTests() : RuleTest(new OneContact())
{
    private static readonly CheckInput OneMet = SomeInput.At(Stage.R3).Person("Mei", met: 5).Person("Lu");

    [Fact]
    public void One_person_met_of_late_is_too_few()
    {
        var finding = Fires(Severity.Warn, OneMet);

        Assert.Equal("In the last 45 days we met fewer than 2 of their people.", Said(finding, OneMet));
    }

    [Theory]
    [InlineData(45, false)]
    [InlineData(46, true)]
    public void A_meeting_counts_for_forty_five_days(int met, bool fires) => Check(OneMet.Person("Gao", met: met), fires);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public void How_many_should_be_met_can_be_tuned(int contacts, bool fires) =>
        Check(OneMet, fires, Thresholds.Default with { MinContacts = contacts });

    [Fact]
    public void How_long_a_meeting_counts_can_be_tuned()
    {
        var input = OneMet.Person("Gao", met: 20);

        IsSilent(input, Thresholds.Default with { MetKeyDays = 20 });
        Fires(Severity.Warn, input, Thresholds.Default with { MetKeyDays = 19 });
    }

    [Fact]
    public void Who_left_is_no_contact_any_more() => Fires(Severity.Warn, OneMet.Person("Gao", met: 3, left: 1));

    [Fact]
    public void It_waits_for_the_third_stage_and_for_a_person()
    {
        IsSilent(OneMet with { Stage = Stage.R2 });
        IsSilent(SomeInput.At(Stage.R3));
    }

    private void Check(CheckInput input, bool fires, Thresholds? thresholds = null)
    {
        if (fires)
        {
            Fires(Severity.Warn, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }
}
