using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Checks.Rules.Contradictions;
using KeyAccountBot.Playbook.Checks.Rules.Opportunity;
using KeyAccountBot.Playbook.Checks.Rules.People;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks.Questions;

/// <summary>What is asked beside the criteria, on deals whose criteria are all known.</summary>
public sealed class OtherTopicsTests
{
    private const string AllKnown = "+++++ +++++ +++++ +++++";

    private static readonly CheckInput Known = SomeInput.At(Stage.R4B).Us(AllKnown);

    /// <summary>Sound, but for what is asked here.</summary>
    private static CheckInput Open
    {
        get
        {
            var sound = WorkedExamples.Of("E2").Us(AllKnown) with { Budget = null, EventDate = null };
            return sound with { People = [.. sound.People.Select(p => p with { Roles = p.Roles & ~Roles.DecisionMaker, Attitude = p.Name == "He" ? null : p.Attitude })] };
        }
    }

    [Fact]
    public void Where_a_key_player_stands_is_asked_of_somebody_else()
    {
        var input = Known.Person("Pan", "I", power: "4·4", met: 5, veto: true).Person("Rao", "I", Attitude.Sponsor, met: 5).Person("Qi", "U", met: 5);

        var question = Assert.Single(Asked(input, TopicKind.Attitude, new VetoAgainst(), new VetoUnknown()));

        Assert.Equal((input.IdOf("Pan"), input.IdOf("Rao"), Verdict.Stop), (question.Topic.PersonId, question.Whom.PersonId, question.IfMinus));
    }

    [Fact]
    public void Nothing_is_asked_that_no_rule_waits_for() =>
        Assert.Empty(SomeInput.At(Stage.R4A).Us(AllKnown).Person("Pan", "D", power: "4·4", met: 5, veto: true).Check().Questions);

    [Fact]
    public void Who_decides_is_asked_while_nobody_on_the_map_does()
    {
        var input = Known.Person("Rao", "I", Attitude.Sponsor, met: 5);

        Assert.Equal("p1", Assert.Single(Asked(input, TopicKind.WhoDecides, new NoDecider())).Whom.PersonId);
        Assert.Empty(Asked(input.Person("Deng", "D", Attitude.Supporter, met: 5), TopicKind.WhoDecides, new NoDecider()));
    }

    [Fact]
    public void A_budget_without_a_figure_is_asked_of_who_knows_the_funds()
    {
        var input = Known.Amount(100).Person("He", "A", Attitude.Supporter, met: 5);

        Assert.Equal("p1", Assert.Single(Asked(input, TopicKind.Budget, new BudgetShort(), new FundsWithoutFigure())).Whom.PersonId);
        Assert.Empty(Asked(input.Budget(120), TopicKind.Budget, new BudgetShort(), new FundsWithoutFigure()));
    }

    [Fact]
    public void A_deadline_that_passed_is_asked_again_and_so_is_one_that_our_date_may_miss()
    {
        Assert.Single(Asked(Known.Event(-1), TopicKind.EventDate, new EventPast(), new CloseAfterEvent()));
        Assert.Single(Asked(Known.Closing(60), TopicKind.EventDate, new EventPast(), new CloseAfterEvent()));
        Assert.Empty(Asked(Known.Closing(60).Event(1), TopicKind.EventDate, new EventPast()));
        Assert.Empty(Asked(Known, TopicKind.EventDate, new EventPast(), new CloseAfterEvent()));
    }

    [Fact]
    public void When_we_last_met_somebody_is_a_question_to_our_own_side()
    {
        Assert.True(Assert.Single(Asked(Known.Person("Deng", "D"), TopicKind.LastMet, new LateDeciderUnmet())).Whom.IsOwnSide);
        Assert.Empty(Asked(Known.Person("Deng", "D", met: 45), TopicKind.LastMet, new LateDeciderUnmet(), new OneContact()));
    }

    [Fact]
    public void A_dont_know_rests_for_a_week()
    {
        var input = Known.Amount(100).Event(-1);

        Assert.Empty(Asked(input with { BudgetOpenOn = SomeInput.Day(-7) }, TopicKind.Budget, new BudgetShort()));
        Assert.Single(Asked(input with { BudgetOpenOn = SomeInput.Day(-8) }, TopicKind.Budget, new BudgetShort()));
        Assert.Empty(Asked(input with { EventDateOpenOn = SomeInput.Day(-7) }, TopicKind.EventDate, new EventPast()));
        Assert.Single(Asked(input with { EventDateOpenOn = SomeInput.Day(-8) }, TopicKind.EventDate, new EventPast()));
    }

    [Fact]
    public void What_leads_out_of_the_stage_weighs_two_more()
    {
        var input = SomeInput.At(Stage.R3).Us(AllKnown).Person("Rao", "I", Attitude.Sponsor, met: 5);

        // Whoever it is, the warning goes: only the condition (2) and that somebody can be asked (1) weigh.
        Assert.Equal(3, Assert.Single(Asked(input, TopicKind.WhoDecides, new NoDecider())).Score);
    }

    /// <summary>In example 9 of the catalogue it weighs more that nobody knows where Pan stands, and three criteria are asked.</summary>
    [Fact]
    public void Criteria_come_first_whatever_else_weighs_more()
    {
        var input = WorkedExamples.Of("E9");
        var facts = Facts.Of(input, Thresholds.Default);
        var run = new RuleRun(RuleBook.BuiltIn, RuleSettings.Full, facts);
        var found = run.Look(facts);
        var supposed = new Supposition(run, facts, found, Judgement.Of(found, facts, RuleSettings.Full), RuleSettings.Full);
        var asked = CheckEngine.Run(input, Thresholds.Default, RuleSettings.Full).Questions;

        Assert.All(asked, q => Assert.Equal(TopicKind.Criterion, q.Topic.Kind));
        Assert.True(supposed.Score(new Topic(TopicKind.Attitude, PersonId: input.IdOf("Pan")))!.Score > asked[^1].Score);
    }

    [Fact]
    public void In_a_channel_neither_people_nor_budgets_are_asked()
    {
        var asked = CheckEngine.RunForChannel(Open, Thresholds.Default, RuleSettings.Full).Questions;

        Assert.Equal([TopicKind.WhoDecides, TopicKind.EventDate], asked.Select(q => q.Topic.Kind).Order());
    }

    [Fact]
    public void An_answer_changes_only_what_reads_its_kind_of_facts() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var facts = Facts.Of(RandomInput.Of(seed), Thresholds.Default);
            var run = new RuleRun(RuleBook.BuiltIn, RuleSettings.Full, facts);
            var found = run.Look(facts);
            return OtherTopics.Open(facts, restDays: 7).All(topic =>
                new[] { OtherTopics.AtBest(topic, facts), OtherTopics.AtWorst(topic, facts) }.Select(facts.With)
                    .All(supposed => run.LookAgain(found, topic.Aspects, supposed).SequenceEqual(run.Look(supposed))));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static IEnumerable<NextQuestion> Asked(CheckInput input, TopicKind kind, params Rule[] rules) =>
        input.Check(rules).Questions.Where(q => q.Topic.Kind == kind);
}
