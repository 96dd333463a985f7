using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Checks.Judging;
using KeyAccountBot.Playbook.Checks.Questions;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The quick deal check: a pure function of the facts of one deal on one day.</summary>
public static class CheckEngine
{
    /// <param name="thresholds">Within their ranges: <see cref="Thresholds.OutOfRange"/> was asked when they were read.</param>
    public static CheckResult Run(CheckInput input, Thresholds thresholds, RuleSettings settings) => Run(RuleBook.BuiltIn, input, thresholds, settings);

    /// <summary>The same check, made from nothing that a channel must not see.</summary>
    public static ChannelCheck RunForChannel(CheckInput input, Thresholds thresholds, RuleSettings settings) =>
        RunForChannel(RuleBook.BuiltIn, input, thresholds, settings);

    /// <summary>What became different between two checks of one deal, on one day and by the same rules. No question is looked for: those cost most of a check.</summary>
    /// <param name="inChannel">Of what a channel may be told, and nothing else.</param>
    public static CheckChange Change(CheckInput before, CheckInput after, Thresholds thresholds, RuleSettings settings, bool inChannel = false)
    {
        return CheckChange.Between(Of(before), Of(after));

        (Facts Facts, Judgement Judged) Of(CheckInput input)
        {
            var facts = Facts.Of(input, thresholds, inChannel);
            return (facts, Judge(RuleBook.BuiltIn, facts, settings).Judged);
        }
    }

    /// <summary>The colours of the four groups in their order, and the verdict: the cheapest that a deal can be judged.</summary>
    /// <param name="inChannel">Disputes come only from what may be told there; the verdict is for nobody then.</param>
    public static (IReadOnlyList<Light> Colours, Verdict Verdict) StandingOf(CheckInput input, Thresholds thresholds, RuleSettings settings, bool inChannel = false)
    {
        var (_, _, judged) = Judge(RuleBook.BuiltIn, Facts.Of(input, thresholds, inChannel), settings);
        return (judged.Colours, judged.Verdict.Verdict);
    }

    /// <summary>The lights of a check without the rest of it: what costs time are the questions.</summary>
    /// <param name="inChannel">Disputes come only from what may be told there; all four lights are given.</param>
    public static ImmutableArray<GroupLight> LightsOf(CheckInput input, Thresholds thresholds, RuleSettings settings, bool inChannel = false)
    {
        var facts = Facts.Of(input, thresholds, inChannel);
        var (_, _, judged) = Judge(RuleBook.BuiltIn, facts, settings);
        return Lights.Of(facts.Marks, facts.RivalMarks, facts.IsLate, judged.Disputed, thresholds);
    }

    internal static CheckResult Run(RuleBook book, CheckInput input, Thresholds thresholds, RuleSettings settings)
    {
        var facts = Facts.Of(input, thresholds);
        var (run, found, judged) = Judge(book, facts, settings);
        var findings = Selection.InOrder(judged);
        var muted = Selection.Muted(findings, input);
        return new(
            judged.Verdict,
            Lights.Of(facts.Marks, facts.RivalMarks, facts.IsLate, judged.Disputed, thresholds),
            facts.Map.Colour,
            facts.Coaches,
            judged.Disputed,
            facts.Unmet(),
            findings,
            Selection.Shown(findings, muted, thresholds),
            muted,
            Selection.Hidden(judged),
            NextQuestions.Of(run, facts, found, judged, settings));
    }

    internal static ChannelCheck RunForChannel(RuleBook book, CheckInput input, Thresholds thresholds, RuleSettings settings)
    {
        var facts = Facts.Of(input, thresholds, inChannel: true);
        var (run, found, judged) = Judge(book, facts, settings);
        var findings = Selection.InOrder(judged);
        var muted = Selection.Muted(findings, input);
        return new(
            DealAccess.Shown(Lights.Of(facts.Marks, facts.RivalMarks, facts.IsLate, judged.Disputed, thresholds), DealView.Channel),
            findings,
            Selection.Shown(findings, muted, thresholds),
            muted,
            NextQuestions.Of(run, facts, found, judged, settings));
    }

    private static (RuleRun Run, Finding?[] Found, Judgement Judged) Judge(RuleBook book, Facts facts, RuleSettings settings)
    {
        var run = new RuleRun(book, settings, facts);
        var found = run.Look(facts);
        return (run, found, Judgement.Of(found, facts, settings));
    }
}
