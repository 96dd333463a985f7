using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Coaching;

public sealed class GoneQuietTests() : RuleTest(new GoneQuiet())
{
    private static readonly CheckInput Map = SomeInput.At(Stage.R1).Person("Sun").Person("Mei");

    [Fact]
    public void Two_behaviours_and_then_nothing_for_sixty_one_days()
    {
        var input = Map.Coach("Sun", Witnessed(2, 61), Witnessed(4, 70));

        Assert.Equal("No sign of support from Sun for 61 days.", Said(Fires(Severity.Warn, input), input));
    }

    [Fact]
    public void Sixty_days_are_not_long() => IsSilent(Map.Coach("Sun", Witnessed(2, 60), Witnessed(4, 70)));

    [Theory]
    [InlineData(39, true)]
    [InlineData(40, false)]
    public void The_time_can_be_tuned(int fresh, bool fires)
    {
        var input = Map.Coach("Sun", Witnessed(2, 40), Witnessed(4, 70));
        var thresholds = Thresholds.Default with { CoachFresh = fresh };
        if (fires)
        {
            Fires(Severity.Warn, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }

    [Fact]
    public void One_behaviour_seen_twice_is_one() => IsSilent(Map.Coach("Sun", Witnessed(2, 61), Witnessed(2, 90)));

    [Fact]
    public void A_behaviour_stays_on_record_however_old() => Fires(Severity.Warn, Map.Coach("Sun", Witnessed(2, 61), Evidence(1, EvidenceKind.Claimed, 400, Route.Coach)));

    [Fact]
    public void What_was_asked_for_and_what_speaks_against_is_no_sign_of_support()
    {
        var input = Map.Coach(
            "Sun",
            Witnessed(2, 61),
            Witnessed(4, 70),
            Evidence(7, EvidenceKind.Witnessed, 3, Route.Own, prompted: true),
            Evidence(8, EvidenceKind.Told, 5, Route.ThirdPerson, against: true));

        Assert.Equal(61, Fires(Severity.Warn, input).Blanks.Number);
        IsSilent(Map.Coach("Sun", Witnessed(2, 61), Evidence(4, EvidenceKind.Told, 70, Route.ThirdPerson, against: true)));
    }

    [Fact]
    public void Another_candidate_who_helps_settles_it() =>
        IsSilent(Map.Coach("Sun", Witnessed(2, 61), Witnessed(4, 70)).Coach("Mei", SharedEvidence));

    [Fact]
    public void Without_evidence_there_is_nothing_to_say()
    {
        IsSilent(Map);
        IsSilent(Map.Coach("Sun"));
    }

    private static CoachEvidence Witnessed(int behaviour, int age) => Evidence(behaviour, EvidenceKind.Witnessed, age, Route.Own);
}
