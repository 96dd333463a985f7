using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class NoNextDateTests() : RuleTest(new NoNextDate())
{
    private static readonly CheckInput Kept = SomeInput.At(Stage.R3).Visited(5);

    [Theory]
    [InlineData(Stage.R3, Severity.Note)]
    [InlineData(Stage.R4A, Severity.Note)]
    [InlineData(Stage.R4B, Severity.Warn)]
    [InlineData(Stage.R5, Severity.Warn)]
    public void It_weighs_more_late(Stage stage, Severity severity) => Fires(severity, Kept with { Stage = stage });

    [Fact]
    public void It_waits_for_the_third_stage() => IsSilent(Kept with { Stage = Stage.R2 });

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void A_meeting_to_come_settles_it(int day, bool fires)
    {
        Check(Kept with { NextMeeting = SomeInput.Day(day) }, fires);
        Check(Kept with { People = [new() { Id = "p1", Name = "Mei", NextMeeting = SomeInput.Day(day) }] }, fires);
    }

    [Fact]
    public void A_meeting_with_somebody_who_left_will_not_be() => Fires(
        Severity.Note, Kept with { People = [new() { Id = "p1", Name = "Mei", NextMeeting = SomeInput.Day(3), Left = SomeInput.Day(-1) }] });

    [Fact]
    public void Something_the_customer_has_to_do_settles_it()
    {
        IsSilent(Kept.Action(5, ActionOwner.Customer));
        Fires(Severity.Note, Kept.Action(5, ActionOwner.Customer, done: -1));
        Fires(Severity.Note, Kept.Action(5));
    }

    [Fact]
    public void Each_kind_of_record_is_enough_to_say_it()
    {
        Fires(Severity.Note, SomeInput.At(Stage.R3).Action(5));
        Fires(Severity.Note, SomeInput.At(Stage.R3) with { NextMeeting = SomeInput.Day(-2) });
    }

    [Fact]
    public void Where_neither_meetings_nor_actions_are_kept_there_is_nothing_to_say() =>
        IsSilent(SomeInput.At(Stage.R5).Us("+++++").Person("Mei", met: 3));

    private void Check(CheckInput input, bool fires)
    {
        if (fires)
        {
            Fires(Severity.Note, input);
        }
        else
        {
            IsSilent(input);
        }
    }
}
