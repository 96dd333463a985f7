using FsCheck;
using FsCheck.Fluent;
using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Tests.Checks;

public sealed class CheckPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    private static readonly string[] FromTheStageAlone = ["ppl-map-empty", "cmp-none-named", "pln-no-actions"];

    [Fact]
    public void Shuffling_people_competitors_visits_and_evidence_changes_nothing() => ForAll((input, seed) =>
    {
        var (once, again) = (Run(input), Run(RandomInput.Shuffled(input, seed)));
        return once.Verdict == again.Verdict
            && once.Findings.SequenceEqual(again.Findings)
            && once.Shown.SequenceEqual(again.Shown)
            && once.Hidden.SequenceEqual(again.Hidden)
            && once.Questions.SequenceEqual(again.Questions)
            && (once.Map, once.Disputed, once.Coach.Verdict) == (again.Map, again.Disputed, again.Coach.Verdict);
    });

    [Fact]
    public void An_answer_changes_only_what_reads_it() => ForAll((input, seed) =>
    {
        var criterion = (Criterion)(seed % 20);
        var facts = Facts.Of(input, Thresholds.Default);
        return Enum.GetValues<Mark>().All(mark =>
        {
            var supposed = facts.Supposing(criterion, mark);
            return RuleBook.BuiltIn.All.Where(r => !r.Reads.Criteria.Contains(criterion)).All(r => Equals(r.Look(facts), r.Look(supposed)));
        });
    });

    [Fact]
    public void Every_stop_is_shown_and_the_shown_are_told_in_order() => ForAll((input, _) =>
    {
        var result = Run(input);
        return result.Findings.Where(f => f.Severity == Severity.Stop).All(result.Shown.Contains)
            && result.Findings.Where(result.Shown.Contains).SequenceEqual(result.Shown);
    });

    [Fact]
    public void Nothing_for_members_only_reaches_a_channel() => ForAll((input, _) =>
    {
        var check = CheckEngine.RunForChannel(input, Thresholds.Default, RuleSettings.Full);
        return check.Findings.All(f => f.Audience == Audience.Everyone)
            && check.Lights.All(l => l.GroupId != "win")
            && check.Questions.All(q => q is { IfPlus: null, IfMinus: null, Whom.PersonId: null } && !(q.Criterion is { } c && CriterionSet.OneToOne.Contains(c)) && q.Topic.PersonId is null);
    });

    [Fact]
    public void What_is_one_to_one_changes_nothing_in_a_channel_but_totals() => ForAll((input, _) =>
    {
        return Told(input).SequenceEqual(Told(input.ForChannel()));

        static IEnumerable<Finding> Told(CheckInput input)
        {
            var facts = Facts.Of(input, Thresholds.Default, inChannel: true);
            return RuleBook.BuiltIn.All.Where(r => r is { Audience: Audience.Everyone, Reads.Totals: false }).Select(r => r.LookAt(facts)).OfType<Finding>();
        }
    });

    [Fact]
    public void The_score_of_a_coach_never_rises_with_time_alone() => ForAll((input, seed) => input.Coaches.All(c =>
    {
        var (now, later) = (CoachJudge.Of(c, input.Today, Thresholds.Default), CoachJudge.Of(c, input.Today.PlusDays(1 + (seed % 90)), Thresholds.Default));
        return later.Score <= now.Score && (now.Verdict == CoachVerdict.Contradicted || later.Verdict <= now.Verdict);
    }));

    [Fact]
    public void Colours_are_the_colours_of_the_lights() => ForAll((input, _) =>
    {
        var result = Run(input);
        var facts = Facts.Of(input, Thresholds.Default);
        return result.Lights.Select((l, group) => l.Light == Lights.Colour(group, facts.Marks, facts.RivalMarks, facts.IsLate, result.Disputed, Thresholds.Default)).All(same => same);
    });

    [Theory]
    [InlineData(Stage.R1)]
    [InlineData(Stage.R2)]
    [InlineData(Stage.R5)]
    [InlineData(Stage.R7)]
    public void Without_data_no_rule_speaks(Stage stage)
    {
        var result = Run(new() { Today = SomeInput.Today, Stage = stage });

        Assert.All(result.Findings, f => Assert.Contains(f.RuleId, stage is Stage.R2 or Stage.R5 ? FromTheStageAlone : []));
        Assert.Equal(stage == Stage.R7 ? VerdictRow.Over : VerdictRow.TooEarly, result.Verdict.Row);
    }

    private static CheckResult Run(CheckInput input) => CheckEngine.Run(input, Thresholds.Default, RuleSettings.Full);

    private static void ForAll(Func<CheckInput, int, bool> holds) =>
        Prop.ForAll(Seeds, seed => holds(RandomInput.Of(seed), seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
