using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.People;

public sealed class NewFaceTests() : RuleTest(new NewFace())
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    [InlineData(-5, false)]
    public void Somebody_is_new_for_ninety_days(int inRole, bool fires) => Check(SomeInput.At(Stage.R1).Person("Gao", "D", inRole: inRole), fires);

    [Theory]
    [InlineData(21, true)]
    [InlineData(20, false)]
    [InlineData(1, false)]
    public void Only_a_meeting_since_then_counts(int met, bool fires) => Check(SomeInput.At(Stage.R5).Person("Gao", "D", met: met, inRole: 20), fires);

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void The_time_can_be_tuned(int days, bool fires) =>
        Check(SomeInput.At(Stage.R3).Person("Gao", "D", inRole: 30), fires, Thresholds.Default with { NewFaceDays = days });

    [Fact]
    public void Who_does_not_count_or_left_is_not_told()
    {
        IsSilent(SomeInput.At(Stage.R3).Person("Mei", "U", inRole: 20));
        IsSilent(SomeInput.At(Stage.R3).Person("Gao", "D", inRole: 20, left: 1));
    }

    [Fact]
    public void Without_a_date_in_the_role_there_is_nothing_to_say() => IsSilent(SomeInput.At(Stage.R3).Person("Gao", "D"));

    [Fact]
    public void A_channel_is_told_when_and_not_who()
    {
        var input = SomeInput.At(Stage.R3).Person("Gao", "D", inRole: 20).Person("He", "A", inRole: 30);

        var told = Fires(Severity.Warn, input, inChannel: true).Seen;

        Assert.Equal([SomeInput.Day(-30), SomeInput.Day(-20)], told.OfType<Fact.Day>().Select(d => d.On));
        Assert.Empty(told.OfType<Fact.Person>());
        Assert.Equal([input.IdOf("Gao"), input.IdOf("He")], Fires(Severity.Warn, input).Seen.OfType<Fact.Person>().Select(p => p.Id));
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
