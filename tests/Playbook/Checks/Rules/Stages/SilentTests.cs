using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Stages;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Stages;

public sealed class SilentTests() : RuleTest(new Silent())
{
    private static readonly CheckInput Quiet = SomeInput.At(Stage.R3).Visited(40);

    [Theory]
    [InlineData(Stage.R1, 21)]
    [InlineData(Stage.R4A, 21)]
    [InlineData(Stage.R4B, 14)]
    [InlineData(Stage.R5, 14)]
    public void Late_silence_is_shorter(Stage stage, int borne)
    {
        IsSilent(SomeInput.At(stage).Visited(borne));
        Fires(Severity.Warn, SomeInput.At(stage).Visited(borne + 1));
    }

    [Fact]
    public void It_counts_from_the_last_event()
    {
        var input = Quiet.Visited(30, 60).Us("+-?", age: 35);

        Assert.Equal("Nothing has happened here for 30 days.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void Each_kind_of_event_breaks_the_silence()
    {
        Fires(Severity.Warn, Quiet);
        IsSilent(Quiet.Visited(3));
        IsSilent(Quiet.Us("..... ?"));
        IsSilent(Quiet with { FactsAnsweredOn = SomeInput.Day(-4) });
        IsSilent(Quiet.Rival("Norda", "..... -"));
        IsSilent(Quiet.Action(5, done: -2));
        IsSilent(Quiet with { Actions = [new("a1", Created: SomeInput.Day(-2))] });
        IsSilent(Quiet.Person("Sun").Coach("Sun", Evidence(1, EvidenceKind.Claimed, 4, Route.Coach)));
        IsSilent(Quiet.Person("Sun").Coach("Sun", Evidence(3, EvidenceKind.Told, 4, Route.ThirdPerson, against: true)));
    }

    [Fact]
    public void In_a_channel_what_is_one_to_one_breaks_no_silence()
    {
        var input = Quiet.Answer(Criterion.InsideSupport, '+', age: 3).Answer(Criterion.Profitability, '-', age: 2).Rival("Norda", "..... ..... +")
            .Person("Sun").Coach("Sun", Evidence(1, EvidenceKind.Claimed, 4, Route.Coach));

        IsSilent(input);
        Assert.Equal(40, Fires(Severity.Warn, input, inChannel: true).Blanks.Number);
    }

    [Fact]
    public void A_due_date_and_what_is_to_come_are_no_events()
    {
        Fires(Severity.Warn, Quiet.Action(-2));
        Fires(Severity.Warn, Quiet.Visited(-3));
        Fires(Severity.Warn, Quiet with { NextMeeting = SomeInput.Day(1) });
    }

    [Fact]
    public void The_times_can_be_tuned()
    {
        var tuned = Thresholds.Default with { SilentDays = 30, SilentDaysLate = 7 };

        IsSilent(SomeInput.At(Stage.R3).Visited(30), tuned);
        Fires(Severity.Warn, SomeInput.At(Stage.R3).Visited(31), tuned);
        Fires(Severity.Warn, SomeInput.At(Stage.R5).Visited(8), tuned);
    }

    [Fact]
    public void Where_nothing_is_dated_there_is_nothing_to_say() =>
        IsSilent(SomeInput.At(Stage.R5, since: 90).Rival("Norda").Person("Sun").Coach("Sun").Action(-5));
}
