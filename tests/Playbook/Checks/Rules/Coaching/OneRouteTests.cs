using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Coaching;

public sealed class OneRouteTests() : RuleTest(new OneRoute())
{
    // Worth 1.2 + 0.8: likely, and seen by nobody but us.
    private static readonly CoachEvidence[] OwnEyes =
        [Evidence(2, EvidenceKind.Witnessed, 0, Route.Own), Evidence(4, EvidenceKind.Witnessed, 0, Route.Own)];

    private static readonly CheckInput Map = SomeInput.At(Stage.R4A).Person("Sun");

    [Fact]
    public void What_only_we_saw_is_one_route()
    {
        var input = Map.Coach("Sun", OwnEyes);

        Assert.Equal("Only Sun's own word shows that Sun helps us.", Said(Fires(Severity.Warn, input), input));
    }

    [Theory]
    [InlineData(Route.ThirdPerson, false)]
    [InlineData(Route.File, false)]
    [InlineData(Route.Own, true)]
    [InlineData(Route.Coach, true)]
    public void Another_route_settles_it(Route route, bool fires) => Check([.. OwnEyes, Evidence(7, EvidenceKind.Told, 20, route)], fires);

    [Theory]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(3, false)]
    public void Only_what_is_hard_to_play_confirms(int behaviour, bool fires) =>
        Check([.. OwnEyes, Evidence(behaviour, EvidenceKind.Told, 20, Route.ThirdPerson)], fires);

    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void A_confirmation_counts_for_ninety_days(int age, bool fires) => Check([.. OwnEyes, Evidence(7, EvidenceKind.Told, age, Route.File)], fires);

    [Theory]
    [InlineData(30, false)]
    [InlineData(31, true)]
    public void The_time_can_be_tuned(int age, bool fires) =>
        Check([.. OwnEyes, Evidence(7, EvidenceKind.Told, age, Route.File)], fires, Thresholds.Default with { CorroborationDays = 30 });

    [Fact]
    public void It_waits_for_the_solution() => IsSilent(Map.Coach("Sun", OwnEyes) with { Stage = Stage.R3 });

    [Fact]
    public void A_verdict_other_than_likely_is_told_otherwise()
    {
        IsSilent(Map.Coach("Sun"));
        IsSilent(Map.Coach("Sun", SharedEvidence));
        IsSilent(Map.Coach("Sun", [.. OwnEyes, Evidence(8, EvidenceKind.Document, 1, Route.File, against: true)]));
    }

    [Fact]
    public void Without_a_candidate_there_is_nothing_to_say() => IsSilent(Map);

    private void Check(CoachEvidence[] evidence, bool fires, Thresholds? thresholds = null)
    {
        if (fires)
        {
            Fires(Severity.Warn, Map.Coach("Sun", evidence), thresholds);
        }
        else
        {
            IsSilent(Map.Coach("Sun", evidence), thresholds);
        }
    }
}
