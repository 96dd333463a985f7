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
            var judged = Judged.Of(input, thresholds, settings, inChannel);
            return (judged.Facts, judged.Judgement);
        }
    }

    /// <summary>The colours of the four groups in their order, and the verdict: the cheapest that a deal can be judged.</summary>
    /// <param name="inChannel">Disputes come only from what may be told there; the verdict is for nobody then.</param>
    public static (IReadOnlyList<Light> Colours, Verdict Verdict) StandingOf(CheckInput input, Thresholds thresholds, RuleSettings settings, bool inChannel = false)
    {
        var judged = Judged.Of(input, thresholds, settings, inChannel).Judgement;
        return (judged.Colours, judged.Verdict.Verdict);
    }

    /// <summary>The lights of a check without the rest of it: what costs time are the questions.</summary>
    /// <param name="inChannel">Disputes come only from what may be told there; all four lights are given.</param>
    public static ImmutableArray<GroupLight> LightsOf(CheckInput input, Thresholds thresholds, RuleSettings settings, bool inChannel = false)
    {
        var judged = Judged.Of(input, thresholds, settings, inChannel);
        return LightsOf(judged.Facts, judged.Judgement);
    }

    internal static CheckResult Run(RuleBook book, CheckInput input, Thresholds thresholds, RuleSettings settings)
    {
        var (facts, run, found, judged) = Judged.By(book, Facts.Of(input, thresholds), settings);
        var findings = Selection.InOrder(judged);
        var muted = Selection.Muted(findings, input);
        return new(
            judged.Verdict,
            LightsOf(facts, judged),
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
        var (facts, run, found, judged) = Judged.By(book, Facts.Of(input, thresholds, inChannel: true), settings);
        var findings = Selection.InOrder(judged);
        var muted = Selection.Muted(findings, input);
        return new(
            DealAccess.Shown(LightsOf(facts, judged), DealView.Channel),
            findings,
            Selection.Shown(findings, muted, thresholds),
            muted,
            NextQuestions.Of(run, facts, found, judged, settings));
    }

    private static ImmutableArray<GroupLight> LightsOf(Facts facts, Judgement judged) =>
        Lights.Of(facts.Marks, facts.RivalMarks, facts.IsLate, judged.Disputed, facts.Limits);
}
