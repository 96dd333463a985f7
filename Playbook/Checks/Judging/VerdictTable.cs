using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Judging;

/// <summary>The verdict on an open deal: the first row that matches.</summary>
internal static class VerdictTable
{
    private const int Opportunity = 0;
    private const int Win = 2;
    private const int Worth = 3;

    public static VerdictReason Of(Judgement judged, Facts facts)
    {
        var (stops, warns, contradictions) = Count(judged);
        var known = facts.Marks.Known.Count;
        var (row, groups) = Decide();
        return new(VerdictOf(row), row, groups, known, stops, warns, contradictions);

        (VerdictRow Row, ImmutableArray<int> Groups) Decide()
        {
            if (facts.Input.Closed || !facts.Stage.IsSelling())
            {
                return (VerdictRow.Over, []);
            }

            if (stops > 0)
            {
                return (VerdictRow.StopFinding, []);
            }

            if (known < facts.Limits.MinKnown)
            {
                return (VerdictRow.TooEarly, []);
            }

            var red = Groups(judged, Light.Red, _ => true);
            if (judged.Colours[Opportunity] == Light.Red || judged.Colours[Worth] == Light.Red)
            {
                return (VerdictRow.NoCase, red.RemoveAll(g => g is not (Opportunity or Worth)));
            }

            return red.IsEmpty ? NothingRed() : (red.Length > 1 ? VerdictRow.TwoRed : VerdictRow.OneRed, red);
        }

        (VerdictRow Row, ImmutableArray<int> Groups) NothingRed()
        {
            var limits = facts.Limits;
            var grey = Groups(judged, Light.Grey, g => !MayBeGrey(g, facts.Stage));
            return !grey.IsEmpty ? (VerdictRow.GreyTooLong, grey)
                : facts.Stage >= Stage.R3 && judged.Colours[Opportunity] != Light.Green ? (VerdictRow.OpportunityNotGreen, [Opportunity])
                : warns >= limits.WarnsForImprove || contradictions >= limits.ContradictionsForImprove ? (VerdictRow.ManyWarnings, [])
                : !facts.IsLate ? (VerdictRow.Clear, [])
                : judged.Colours[Win] != Light.Green ? (VerdictRow.LateWithoutSupport, [Win])
                : facts.Map.Colour is (Light.Red or Light.Grey) ? (VerdictRow.LateWithoutSupport, [])
                : (VerdictRow.Clear, []);
        }
    }

    private static Verdict VerdictOf(VerdictRow row) => row switch
    {
        VerdictRow.Over => Verdict.None,
        VerdictRow.StopFinding or VerdictRow.NoCase or VerdictRow.TwoRed => Verdict.Stop,
        VerdictRow.Clear => Verdict.Pursue,
        _ => Verdict.Improve,
    };

    /// <summary>What need not be known yet at this stage.</summary>
    private static bool MayBeGrey(int group, Stage stage) => stage switch
    {
        Stage.R1 => true,
        Stage.R2 => group != Opportunity,
        Stage.R3 => group == Win,
        _ => false,
    };

    private static ImmutableArray<int> Groups(Judgement judged, Light light, Func<int, bool> counts)
    {
        var groups = ImmutableArray<int>.Empty;
        for (var group = 0; group < judged.Colours.Count; group++)
        {
            groups = judged.Colours[group] == light && counts(group) ? groups.Add(group) : groups;
        }

        return groups;
    }

    private static (int Stops, int Warns, int Contradictions) Count(Judgement judged)
    {
        var (stops, warns, contradictions) = (0, 0, 0);
        for (var row = 0; row < judged.Rows; row++)
        {
            if (judged.Visible(row) is { } finding)
            {
                stops += finding.Severity == Severity.Stop ? 1 : 0;
                warns += finding.Severity == Severity.Warn ? 1 : 0;
                contradictions += finding is { Severity: Severity.Warn, Family: Family.Contradiction } ? 1 : 0;
            }
        }

        return (stops, warns, contradictions);
    }
}
