using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Rules.Contradictions;

public sealed class AnswersBeforeChangeTests() : RuleTest(new AnswersBeforeChange())
{
    private const string OnPeople = "..... ..... ++..+";

    private static readonly CheckInput Deal = SomeInput.At(Stage.R1).Us(OnPeople, 40);

    [Fact]
    public void A_key_person_is_newer_than_what_we_say()
    {
        var input = Deal.Person("Deng", "D", inRole: 20);

        var finding = Fires(Severity.Warn, input);

        Assert.Equal("A key person changed 20 days ago; our answers on people are older.", Said(finding, input));
        Assert.Equal(
            CriterionSet.Of(Criterion.InsideSupport, Criterion.ExecutiveCredibility, Criterion.PoliticalAlignment), finding.Subjects);
    }

    [Fact]
    public void Only_older_pluses_are_in_doubt() => Assert.Equal(
        CriterionSet.Of(Criterion.PoliticalAlignment),
        Fires(
            Severity.Warn,
            Deal.Person("Deng", "D", inRole: 20).Answer(Criterion.InsideSupport, '+', 20).Answer(Criterion.ExecutiveCredibility, '-', 40)).Subjects);

    [Fact]
    public void An_answer_of_the_same_day_is_not_older()
    {
        Fires(Severity.Warn, Deal.Person("Deng", "D", inRole: 39));
        IsSilent(Deal.Person("Deng", "D", inRole: 40));
    }

    [Fact]
    public void Who_left_or_joined_counts_too()
    {
        var joined = Deal.Person("Deng", "A");

        Assert.Equal(7, Fires(Severity.Warn, Deal.Person("Deng", "A", left: 7)).Blanks.Number);
        Assert.Equal(5, Fires(Severity.Warn, joined with { People = [joined.People[0] with { Changes = [SomeInput.Day(-9), SomeInput.Day(-5)] }] }).Blanks.Number);
    }

    [Fact]
    public void The_newest_change_is_told() => Assert.Equal(
        3, Fires(Severity.Warn, Deal.Person("Deng", "D", inRole: 20).Person("Pan", "A", left: 3).Person("He", "A", inRole: 30)).Blanks.Number);

    [Fact]
    public void Who_is_still_to_leave_changed_nothing_yet() => IsSilent(Deal.Person("Deng", "D", left: -5));

    [Fact]
    public void Only_key_players_count()
    {
        IsSilent(Deal.Person("Mei", "U", power: "3·3", inRole: 5));
        Fires(Severity.Warn, Deal.Person("Mei", "U", power: "3·4", inRole: 5));
        Fires(Severity.Warn, Deal.Person("Mei", "U", power: "3·3", inRole: 5), Thresholds.Default with { KeyPower = 9 });
        Fires(Severity.Warn, Deal.Person("Mei", "U", veto: true, inRole: 5));
    }

    [Fact]
    public void Without_dates_there_is_nothing_to_say()
    {
        IsSilent(Deal);
        IsSilent(Deal.Person("Deng", "D"));
        IsSilent((Deal with { Answers = Undated() }).Person("Deng", "D", inRole: 5));
    }

    [Theory]
    [InlineData("..... ..... --..-")]
    [InlineData("..... ..... ??..?")]
    [InlineData("+++++ +++++ ..++.")]
    public void Without_one_of_the_pluses_there_is_no_contradiction(string us) => IsSilent(Deal.Us(us, 40).Person("Deng", "D", inRole: 5));

    private static AnswerSheet Undated() => AnswerSheet.Of([KeyValuePair.Create(Criterion.InsideSupport, new CheckAnswer(Mark.Plus))]);
}
