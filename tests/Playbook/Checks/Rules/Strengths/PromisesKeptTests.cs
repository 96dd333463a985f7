using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Strengths;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Strengths;

public sealed class PromisesKeptTests() : RuleTest(new PromisesKept())
{
    private static readonly CheckInput ThreeDone = SomeInput.At(Stage.R1).Action(-30, done: -31).Action(0, done: 0).Action(-5, ActionOwner.Customer, done: -1);

    [Fact]
    public void Three_that_fell_due_and_all_done_is_told()
    {
        var finding = Fires(Severity.Strength, ThreeDone);

        Assert.Equal("All 3 actions of the last month were done.", Said(finding, ThreeDone));
        Assert.Equal(["a1", "a2", "a3"], finding.Seen.OfType<Fact.Action>().Select(a => a.Id));
    }

    [Fact]
    public void One_that_is_open_breaks_it()
    {
        IsSilent(ThreeDone.Action(-1));
        IsSilent(ThreeDone.Action(-30));
    }

    [Fact]
    public void What_fell_due_earlier_or_is_to_come_does_not_count()
    {
        Fires(Severity.Strength, ThreeDone.Action(-31).Action(1));
        IsSilent(SomeInput.At(Stage.R3).Action(-5, done: -5).Action(-6, done: -6).Action(-31, done: -5).Action(3, done: -1));
    }

    [Fact]
    public void Two_are_too_few() => IsSilent(SomeInput.At(Stage.R3).Action(-5, done: -5).Action(-6, done: -6));

    [Fact]
    public void Without_due_dates_there_is_nothing_to_say()
    {
        var done = SomeInput.Day(-3);

        IsSilent(SomeInput.At(Stage.R3) with { Actions = [new("a1", DoneOn: done), new("a2", DoneOn: done), new("a3", DoneOn: done)] });
        IsSilent(SomeInput.At(Stage.R3));
    }
}
