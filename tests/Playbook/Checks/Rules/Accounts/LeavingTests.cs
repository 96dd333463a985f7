using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Accounts;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Accounts;

public sealed class LeavingTests() : RuleTest(new Leaving())
{
    [Fact]
    public void Two_points_against_us_are_told() => Fires(Severity.Warn, Account(Mark.Minus, Mark.Plus, Mark.Minus));

    [Fact]
    public void One_is_borne_and_not_knowing_is_no_minus() => IsSilent(Account(Mark.Minus, Mark.Open, Mark.Unasked, Mark.Plus));

    [Fact]
    public void The_number_can_be_tuned()
    {
        Fires(Severity.Warn, Account(Mark.Minus), Thresholds.Default with { RetentionMinus = 1 });
        IsSilent(Account(Mark.Minus, Mark.Minus, Mark.Minus), Thresholds.Default with { RetentionMinus = 4 });
    }

    [Fact]
    public void Without_the_points_there_is_nothing_to_say()
    {
        IsSilent(SomeInput.At(Stage.R5));
        IsSilent(SomeInput.At(Stage.R5) with { Account = new() });
    }

    private static CheckInput Account(params Mark[] retention) => SomeInput.At(Stage.R2) with { Account = new(Retention: [.. retention]) };
}
