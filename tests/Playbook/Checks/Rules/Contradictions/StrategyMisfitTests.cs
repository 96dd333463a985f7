using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class StrategyMisfitTests() : RuleTest(new StrategyMisfit())
{
    private const string Four = "..... ++++.";

    private static readonly CheckInput Deal = SomeInput.At(Stage.R1).Us(Four);

    [Fact]
    public void Head_on_with_one_point_ahead_does_not_fit()
    {
        var input = Choose(Deal.Rival("Norda", "..... -+++."), Strategy.Frontal);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("The chosen strategy (frontal) does not fit the answers.", Said(finding, input));
        Assert.True(finding.Subjects.IsEmpty);
    }

    [Fact]
    public void Head_on_fits_with_two_points_ahead_of_everybody()
    {
        var ahead = Deal.Rival("Norda", "..... --++.");

        IsSilent(Choose(ahead, Strategy.Frontal));
        Fires(Severity.Warn, Choose(ahead.Rival("Kor", "..... ++++."), Strategy.Frontal));
    }

    [Fact]
    public void Head_on_cannot_be_judged_on_three_common_answers()
    {
        IsSilent(Choose(Deal, Strategy.Frontal));
        IsSilent(Choose(Deal.Rival("Norda", "..... .+++++"), Strategy.Frontal));
    }

    [Fact]
    public void The_thresholds_of_comparing_can_be_tuned()
    {
        var one = Choose(Deal.Rival("Norda", "..... -++.."), Strategy.Frontal);

        Fires(Severity.Warn, one, Thresholds.Default with { ComparableMin = 3 });
        IsSilent(one, Thresholds.Default with { ComparableMin = 3, BehindBy = 1 });
    }

    [Fact]
    public void Only_the_supplier_of_today_can_defend()
    {
        var norda = Deal.Rival("Norda");

        Fires(Severity.Warn, Choose(norda.Supplier("Norda"), Strategy.Defend));
        Fires(Severity.Warn, Choose(norda with { CurrentSupplier = "nobody" }, Strategy.Defend));
        IsSilent(Choose(norda.Supplier(CheckInput.Us), Strategy.Defend));
        IsSilent(Choose(norda, Strategy.Defend));
    }

    [Fact]
    public void Developing_takes_longer_than_ninety_days()
    {
        Fires(Severity.Warn, Choose(Deal.Closing(90), Strategy.Develop));
        IsSilent(Choose(Deal.Closing(91), Strategy.Develop));
        IsSilent(Choose(Deal, Strategy.Develop));
    }

    [Theory]
    [InlineData(30)]
    [InlineData(365)]
    public void How_long_developing_takes_can_be_tuned(int days)
    {
        var thresholds = Thresholds.Default with { DevelopHorizonDays = days };

        Fires(Severity.Warn, Choose(Deal.Closing(days), Strategy.Develop), thresholds);
        IsSilent(Choose(Deal.Closing(days + 1), Strategy.Develop), thresholds);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Strategy.Flanking)]
    [InlineData(Strategy.Divide)]
    public void Other_strategies_are_not_judged(Strategy? strategy) =>
        IsSilent(Choose(Deal.Rival("Norda", Four).Supplier("Norda").Closing(10), strategy));

    [Fact]
    public void Without_answers_there_is_nothing_to_say()
    {
        var unanswered = SomeInput.At(Stage.R1).Rival("Norda", Four).Supplier("Norda").Closing(10);

        IsSilent(Choose(unanswered, Strategy.Defend));
        IsSilent(Choose(unanswered, Strategy.Develop));
    }

    private static CheckInput Choose(CheckInput input, Strategy? strategy) => input with { Strategy = strategy };
}
