using KeyAccountBot.Playbook.Checks;
using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Questions;

namespace KeyAccountBot.Playbook.Tests.Checks;

/// <summary>What the catalogue of checks says about its ten examples.</summary>
public sealed class WorkedExampleTests
{
    [Theory]
    [InlineData("E1", Light.Grey, null)]
    [InlineData("E2", Light.Green, CoachVerdict.Verified)]
    [InlineData("E3", Light.Grey, null)]
    [InlineData("E4", Light.Red, null)]
    [InlineData("E5", Light.Green, CoachVerdict.Verified)]
    [InlineData("E6", Light.Green, CoachVerdict.Contradicted)]
    [InlineData("E7", Light.Grey, null)]
    [InlineData("E8", Light.Green, CoachVerdict.Verified)]
    [InlineData("E9", Light.Red, CoachVerdict.Likely)]
    [InlineData("E10", Light.Red, null)]
    public void Map_and_coach(string example, Light map, CoachVerdict? coach)
    {
        var result = Run(example);

        Assert.Equal((map, coach), (result.Map, result.Coach.Verdict));
    }

    [Theory]
    [InlineData("E1", "grey grey grey grey", "")]
    [InlineData("E2", "green green green green", "")]
    [InlineData("E3", "green amber grey green", "relationship unique-value inside-support executive-credibility political-alignment")]
    [InlineData("E4", "green red grey green", "")]
    [InlineData("E5", "amber green green green", "")]
    [InlineData("E6", "amber green amber green", "funds compelling-event formal-criteria inside-support political-alignment")]
    [InlineData("E7", "green green grey green", "")]
    [InlineData("E8", "green green green amber", "profitability")]
    [InlineData("E9", "green green grey green", "inside-support executive-credibility political-alignment")]
    [InlineData("E10", "grey grey grey red", "")]
    public void Lights_and_disputed_pluses(string example, string lights, string disputed)
    {
        var result = Run(example);

        Assert.Equal(disputed, result.Disputed.ToString());
        Assert.Equal(lights, string.Join(' ', result.Lights.Select(l => l.Light.ToString().ToLowerInvariant())));
    }

    [Theory]
    [InlineData("E1", Verdict.Improve, VerdictRow.TooEarly)]
    [InlineData("E2", Verdict.Pursue, VerdictRow.Clear)]
    [InlineData("E3", Verdict.Improve, VerdictRow.GreyTooLong)]
    [InlineData("E4", Verdict.Stop, VerdictRow.StopFinding)]
    [InlineData("E5", Verdict.Stop, VerdictRow.StopFinding)]
    [InlineData("E6", Verdict.Stop, VerdictRow.StopFinding)]
    [InlineData("E7", Verdict.Improve, VerdictRow.ManyWarnings)]
    [InlineData("E8", Verdict.Stop, VerdictRow.StopFinding)]
    [InlineData("E9", Verdict.Improve, VerdictRow.GreyTooLong)]
    [InlineData("E10", Verdict.Stop, VerdictRow.StopFinding)]
    public void Verdict_and_the_row_that_decided(string example, Verdict verdict, VerdictRow row)
    {
        var reason = Run(example).Verdict;

        Assert.Equal((verdict, row), (reason.Verdict, reason.Row));
    }

    [Theory]
    [InlineData("E1", "")]
    [InlineData("E2", "pos-power-sponsor pos-value-confirmed pos-event-dated pos-ahead pos-coach-verified pos-all-met pos-promises-kept")]
    [InlineData("E3", "con-support-no-coach con-politics-vs-map con-exec-not-met con-liked-not-met con-value-no-number con-late-decider-unmet stg-not-earned stg-no-next-date con-funds-no-figure con-criteria-no-evaluator")]
    [InlineData("E4", "cmp-filler-bid ppl-decider-unmet ppl-veto-against win-no-inside win-rules-unknown pos-event-dated")]
    [InlineData("E5", "opp-no-event win-rules-unknown stg-stuck stg-close-moved pln-weak-point-unowned pos-power-sponsor pos-value-confirmed pos-coach-verified pos-all-met")]
    [InlineData("E6", "coa-contradicted pos-power-sponsor pos-value-confirmed pos-event-dated pos-ahead pos-all-met")]
    [InlineData("E7", "con-chain-owner-unmet con-strategy-misfit coa-none pos-value-confirmed pos-event-dated")]
    [InlineData("E8", "con-winning-price-loses pos-power-sponsor pos-value-confirmed pos-event-dated pos-ahead pos-coach-verified pos-all-met")]
    [InlineData("E9", "con-politics-vs-map con-chain-mesh-narrow con-answer-before-change ppl-veto-unknown win-rules-unknown stg-stuck pln-one-sided pos-value-confirmed pos-event-dated pos-ahead")]
    [InlineData("E10", "wor-nothing-in-it acc-under-review")]
    public void Findings_in_their_order(string example, string findings) =>
        Assert.Equal(findings, Ids(Run(example).Findings));

    [Theory]
    [InlineData("E2", "pos-power-sponsor pos-value-confirmed pos-event-dated", 4)]
    [InlineData("E3", "con-support-no-coach con-politics-vs-map con-exec-not-met con-liked-not-met con-value-no-number con-late-decider-unmet stg-not-earned", 3)]
    [InlineData("E5", "opp-no-event win-rules-unknown stg-stuck stg-close-moved pln-weak-point-unowned pos-power-sponsor pos-value-confirmed", 2)]
    [InlineData("E6", "coa-contradicted pos-power-sponsor pos-value-confirmed", 3)]
    [InlineData("E8", "con-winning-price-loses pos-power-sponsor pos-value-confirmed", 4)]
    [InlineData("E9", "con-politics-vs-map con-chain-mesh-narrow con-answer-before-change ppl-veto-unknown win-rules-unknown pos-value-confirmed pos-event-dated", 3)]
    public void The_card_shows_the_first_and_counts_the_rest(string example, string shown, int more)
    {
        var result = Run(example);

        Assert.Equal(shown, Ids(result.Shown));
        Assert.Equal(more, result.More);
    }

    [Theory]
    [InlineData("E2", "")]
    [InlineData("E3", "ppl-one-contact/con-liked-not-met coa-none/con-support-no-coach dq-all-good/AnyContradiction")]
    [InlineData("E4", "cmp-behind/cmp-filler-bid cmp-criteria-against/cmp-filler-bid cmp-no-difference/cmp-filler-bid ppl-no-sponsor/cmp-filler-bid coa-none/win-no-inside")]
    [InlineData("E5", "stg-too-soon/con-close-no-event con-close-no-event/opp-no-event")]
    [InlineData("E6", "con-one-mouth/coa-contradicted")]
    [InlineData("E7", "ppl-decider-unmet/con-chain-owner-unmet")]
    [InlineData("E8", "con-profit-vs-bid/con-winning-price-loses")]
    [InlineData("E9", "ppl-new-face/con-answer-before-change dq-old-answers/con-answer-before-change dq-all-good/AnyContradiction")]
    [InlineData("E10", "wor-too-thin/wor-nothing-in-it con-effort-vs-tier/wor-nothing-in-it")]
    public void What_is_hidden_and_by_what(string example, string hidden) =>
        Assert.Equal(hidden, string.Join(' ', Run(example).Hidden.Select(h => $"{h.Finding.RuleId}/{h.By ?? h.Cause.ToString()}")));

    [Theory]
    [InlineData("E1", "")]
    [InlineData("E3", "decider-met coach-likely")]
    [InlineData("E5", "reason-to-act")]
    [InlineData("E6", "coach-likely")]
    [InlineData("E10", "business-known")]
    public void What_earlier_stages_rest_on_and_is_missing(string example, string unmet) =>
        Assert.Equal(unmet, string.Join(' ', Run(example).Unmet));

    [Theory]
    [InlineData("E1", "opportunity grey, compete grey, worth grey", "")]
    [InlineData("E2", "opportunity green, compete green, worth green", "pos-value-confirmed pos-event-dated pos-ahead pos-all-met pos-promises-kept")]
    [InlineData("E3", "opportunity green, compete amber, worth green", "con-exec-not-met con-liked-not-met con-value-no-number con-late-decider-unmet stg-no-next-date con-funds-no-figure con-criteria-no-evaluator")]
    [InlineData("E4", "opportunity green, compete red, worth green", "ppl-decider-unmet win-rules-unknown cmp-behind cmp-criteria-against cmp-no-difference pos-event-dated")]
    [InlineData("E5", "opportunity amber, compete green, worth green", "opp-no-event win-rules-unknown stg-stuck stg-close-moved pln-weak-point-unowned pos-value-confirmed pos-all-met")]
    [InlineData("E6", "opportunity green, compete green, worth green", "pos-value-confirmed pos-event-dated pos-ahead pos-all-met")]
    [InlineData("E7", "opportunity green, compete green, worth green", "con-chain-owner-unmet con-strategy-misfit pos-value-confirmed pos-event-dated")]
    [InlineData("E8", "opportunity green, compete green, worth green", "pos-value-confirmed pos-event-dated pos-ahead pos-all-met")]
    [InlineData("E9", "opportunity green, compete green, worth green", "con-chain-mesh-narrow ppl-veto-unknown ppl-new-face win-rules-unknown stg-stuck dq-old-answers pln-one-sided pos-value-confirmed pos-event-dated pos-ahead")]
    [InlineData("E10", "opportunity grey, compete grey, worth red", "wor-nothing-in-it")]
    public void In_a_channel(string example, string lights, string findings)
    {
        var check = CheckEngine.RunForChannel(WorkedExamples.Of(example), WorkedExamples.ThresholdsOf(example), RuleSettings.Full);

        Assert.Equal(lights, string.Join(", ", check.Lights.Select(l => $"{l.GroupId} {l.Light.ToString().ToLowerInvariant()}")));
        Assert.Equal(findings, Ids(check.Findings));
    }

    [Theory]
    [InlineData("E1", "compelling-event Lin 6 Improve Improve, funds nobody 5 Improve Improve, inside-support Lin 4 Improve Improve")]
    [InlineData("E2", "future-revenue Sun 1 Pursue Pursue, strategic-value us 1 Pursue Pursue")]
    [InlineData("E3", "inside-support Mei 25 Improve Stop, political-alignment Lu 24 Improve Stop, unique-value Mei 7 Improve Improve")]
    [InlineData("E4", "political-alignment nobody 8 Stop Stop, executive-credibility Tan 7 Stop Stop, informal-criteria Tan 6 Stop Stop")]
    [InlineData("E5", "informal-criteria Sun 3 Stop Stop")]
    [InlineData("E6", "inside-support nobody 9 Stop Stop, political-alignment nobody 9 Stop Stop, funds He 7 Stop Stop")]
    [InlineData("E7", "inside-support Ning 5 Improve Improve, resources us 3 Improve Improve, political-alignment nobody 3 Improve Improve")]
    [InlineData("E8", "profitability us 6 Stop Stop")]
    [InlineData("E9", "political-alignment Rao 24 Improve Stop, inside-support nobody 23 Improve Stop, executive-credibility Rao 4 Improve Improve")]
    [InlineData("E10", "funds Fu 8 Stop Stop, compelling-event Fu 8 Stop Stop, unique-value Xu 4 Stop Stop")]
    public void What_to_ask_next_and_whom(string example, string questions)
    {
        var input = WorkedExamples.Of(example);
        Assert.Equal(questions, string.Join(", ", Run(example).Questions.Select(q => $"{q.Criterion?.Id()} {Whom(q)} {q.Score} {q.IfPlus} {q.IfMinus}")));

        string Whom(NextQuestion q) =>
            q.Whom.IsOwnSide ? "us" : q.Whom.PersonId is { } id ? input.People.Single(p => p.Id == id).Name : "nobody";
    }

    private static CheckResult Run(string example) =>
        CheckEngine.Run(WorkedExamples.Of(example), WorkedExamples.ThresholdsOf(example), RuleSettings.Full);

    private static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.RuleId));
}
