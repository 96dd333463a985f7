using System.Runtime.CompilerServices;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>A deal as all rules see it.</summary>
/// <param name="Found">By row of the catalogue.</param>
internal sealed record Judged(Facts Facts, RuleRun Run, Finding?[] Found, Judgement Judgement)
{
    /// <summary>
    /// A turn asks for the lights, the verdict and what changed, of the same deal; the next turn asks for the last two again. What was judged stays while what was
    /// read does: once for members, once for channels.
    /// </summary>
    private static readonly ConditionalWeakTable<CheckInput, Kept> Before = [];

    /// <summary>By the rules of the product.</summary>
    public static Judged Of(CheckInput input, Thresholds thresholds, RuleSettings settings, bool inChannel)
    {
        var kept = Before.GetOrCreateValue(input);
        var known = inChannel ? kept.InChannel : kept.OneToOne;
        if (known is not null && ReferenceEquals(known.Facts.Limits, thresholds) && ReferenceEquals(known.Run.Settings, settings))
        {
            return known;
        }

        var judged = By(RuleBook.BuiltIn, Facts.Of(input, thresholds, inChannel), settings);
        if (inChannel)
        {
            kept.InChannel = judged;
        }
        else
        {
            kept.OneToOne = judged;
        }

        return judged;
    }

    public static Judged By(RuleBook book, Facts facts, RuleSettings settings)
    {
        var run = new RuleRun(book, settings, facts);
        var found = run.Look(facts);
        return new(facts, run, found, Judgement.Of(found, facts, settings));
    }

    private sealed class Kept
    {
        public Judged? OneToOne { get; set; }

        public Judged? InChannel { get; set; }
    }
}
