using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Plan;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Plan;

public sealed class OutOfControlTests() : RuleTest(new OutOfControl())
{
    [Theory]
    [InlineData(3, Severity.Warn)]
    [InlineData(5, Severity.Warn)]
    [InlineData(6, Severity.Stop)]
    public void Three_signs_warn_and_six_stop(int signs, Severity severity)
    {
        var input = Seen(signs);

        Assert.Equal($"{signs} signs say the customer or a competitor sets the pace, not us.", Said(Fires(severity, input), input));
    }

    [Fact]
    public void Two_are_borne() => IsSilent(Seen(2));

    [Fact]
    public void A_sign_counts_for_thirty_days()
    {
        Fires(Severity.Warn, Seen(3, age: 30));
        IsSilent(Seen(3, age: 31));
    }

    [Fact]
    public void A_sign_ticked_twice_counts_once() => IsSilent(SomeInput.At(Stage.R3).Signs(("s1", 2), ("s1", 9), ("s2", 2)));

    [Fact]
    public void Numbers_and_days_can_be_tuned()
    {
        Fires(Severity.Warn, Seen(2), Thresholds.Default with { SignsWarn = 2 });
        IsSilent(Seen(3), Thresholds.Default with { SignsWarn = 4 });
        Fires(Severity.Stop, Seen(4), Thresholds.Default with { SignsStop = 4 });
        Fires(Severity.Warn, Seen(6), Thresholds.Default with { SignsStop = 7 });
        Fires(Severity.Warn, Seen(3, age: 90), Thresholds.Default with { SignsDays = 90 });
        IsSilent(Seen(3, age: 15), Thresholds.Default with { SignsDays = 14 });
    }

    [Fact]
    public void In_a_channel_it_does_not_tell_that_nobody_inside_helps()
    {
        var input = SomeInput.At(Stage.R3).Signs((Signs.NoInsideHelp, 1), (Signs.PriceOnly, 2), (Signs.BudgetGone, 3));

        var finding = Fires(Severity.Warn, input, inChannel: true);

        Assert.Equal<Fact>([new Fact.Sign(Signs.PriceOnly, SomeInput.Day(-2)), new Fact.Sign(Signs.BudgetGone, SomeInput.Day(-3))], finding.Seen);
        Assert.Equal(3, Fires(Severity.Warn, input).Seen.Length);
    }

    [Fact]
    public void Without_the_methods_opened_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5).Signs());
    }

    private static CheckInput Seen(int signs, int age = 3) =>
        SomeInput.At(Stage.R1).Signs([.. Enumerable.Range(1, signs).Select(i => ($"s{i}", age))]);
}
