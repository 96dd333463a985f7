using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class LikedNotMetTests() : RuleTest(new LikedNotMet())
{
    private const string Liked = "..... ...+.";

    private static readonly CheckInput Claimed = SomeInput.At(Stage.R2).Us(Liked);

    [Fact]
    public void One_person_met_is_no_relationship()
    {
        var input = Claimed.Person("Mei", met: 10).Person("Lu", met: 46).Person("Gao");

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("Relationship is a plus, but we met fewer than 2 people in 45 days.", Said(finding, input));
        Assert.Equal(CriterionSet.Of(Criterion.Relationship), finding.Subjects);
    }

    [Fact]
    public void Two_people_met_are_enough() => IsSilent(Claimed.Person("Mei", met: 10).Person("Lu", met: 45));

    [Fact]
    public void Who_left_does_not_count() => Fires(Severity.Warn, Claimed.Person("Mei", met: 10).Person("Lu", met: 10, left: 2));

    [Fact]
    public void Both_thresholds_can_be_tuned()
    {
        var one = Claimed.Person("Mei", met: 20);

        IsSilent(one, Thresholds.Default with { MinContacts = 1 });
        IsSilent(one, Thresholds.Default with { MinContacts = 1, MetKeyDays = 20 });
        Fires(Severity.Warn, one, Thresholds.Default with { MinContacts = 1, MetKeyDays = 19 });
        Fires(Severity.Warn, one.Person("Lu", met: 1), Thresholds.Default with { MinContacts = 3 });
    }

    [Fact]
    public void It_waits_for_the_second_stage_and_for_a_person()
    {
        IsSilent(Claimed.Person("Mei") with { Stage = Stage.R1 });
        IsSilent(Claimed);
    }

    [Theory]
    [InlineData("..... ...-.")]
    [InlineData("..... ...?.")]
    [InlineData("")]
    public void Without_the_plus_there_is_no_contradiction(string us) => IsSilent(Claimed.Person("Mei").Us(us));
}
