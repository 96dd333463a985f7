using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;
using KeyAccountBot.Playbook.Deals;
using static KeyAccountBot.Playbook.Tests.Checks.SomePeople;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Coaching;

public sealed class ContradictedTests() : RuleTest(new Contradicted())
{
    private static readonly CheckInput Map = SomeInput.At(Stage.R2).SharedPeople();

    [Fact]
    public void A_statement_proved_wrong_stops()
    {
        var wrong = Evidence(3, EvidenceKind.Document, 8, Route.File, against: true);
        var input = Map.Coach("Sun", wrong, Evidence(2, EvidenceKind.Witnessed, 5, Route.Own));

        var finding = Fires(Severity.Stop, input);

        Assert.Equal("What Sun told us turned out wrong. Check before relying on it.", Said(finding, input));
        Assert.Equal(new Fact.Evidence(input.IdOf("Sun"), wrong), Assert.Single(finding.Seen));
    }

    [Fact]
    public void It_is_told_beside_a_verified_guide()
    {
        var input = Map.SharedCoach().Coach("Wu", Evidence(8, EvidenceKind.Witnessed, 1, Route.Own, against: true));

        Assert.Equal(input.IdOf("Wu"), Fires(Severity.Stop, input).Blanks.Person);
    }

    [Fact]
    public void What_is_settled_is_not_told() =>
        IsSilent(Map.Coach("Sun", Evidence(3, EvidenceKind.Document, 8, Route.File, against: true, resolved: true)));

    [Theory]
    [InlineData(0.3, true)]
    [InlineData(0.6, true)]
    [InlineData(0.61, false)]
    public void The_limit_can_be_tuned(double limit, bool fires)
    {
        var input = Map.Coach("Sun", Evidence(3, EvidenceKind.Told, 0, Route.ThirdPerson, against: true));
        var thresholds = Thresholds.Default with { ContraLimit = (decimal)limit };
        if (fires)
        {
            Fires(Severity.Stop, input, thresholds);
        }
        else
        {
            IsSilent(input, thresholds);
        }
    }

    [Fact]
    public void Without_evidence_there_is_nothing_to_say() => IsSilent(Map.Coach("Sun"));
}
