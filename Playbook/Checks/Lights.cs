using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The light of each of the four groups of the assessment.</summary>
public static class Lights
{
    /// <summary>A competitor with fewer common answers in a group is not compared there: one point is chance.</summary>
    private const int ComparableInGroup = 2;

    /// <param name="disputed">Ids of our pluses that a contradiction puts in doubt.</param>
    /// <returns>One light per group, in the order of the method.</returns>
    public static ImmutableArray<GroupLight> Of(Deal deal, Thresholds thresholds, IReadOnlySet<string>? disputed = null) => Of(
        MarksOf(deal, Subject.Us),
        [.. deal.Rivals.Select(c => new RivalMarks(c.Id, c.Name, MarksOf(deal, Subject.Of(c))))],
        deal.Stage.IsLate(),
        CriterionSet.OfIds(disputed ?? ImmutableHashSet<string>.Empty),
        thresholds);

    /// <inheritdoc cref="Of(Deal, Thresholds, IReadOnlySet{string}?)"/>
    internal static ImmutableArray<GroupLight> Of(
        Marks us, ImmutableArray<RivalMarks> rivals, bool late, CriterionSet disputed, Thresholds thresholds) =>
        [.. Enumerable.Range(0, Assessment.Groups.Count).Select(group => OfGroup(group, us, rivals, late, disputed, thresholds))];

    /// <summary>The colour alone, many times cheaper than the light with its reasons.</summary>
    /// <param name="group">0 opportunity, 1 compete, 2 win, 3 worth.</param>
    internal static Light Colour(int group, Marks us, ImmutableArray<RivalMarks> rivals, bool late, CriterionSet disputed, Thresholds thresholds) =>
        Judge(group, us, rivals, late, disputed, thresholds, out _);

    /// <summary>The colour from the answers alone: no dispute, no competitor and no late stage counts.</summary>
    internal static Light RawColour(int group, Marks us, Thresholds thresholds) =>
        Judge(group, us, [], late: false, CriterionSet.None, thresholds, out _);

    private static Marks MarksOf(Deal deal, Subject subject)
    {
        var marks = default(Marks);
        foreach (var criterion in Criteria.All)
        {
            marks = marks.With(criterion, CheckInput.MarkOf(deal.AnswerTo(Assessment.MethodId, criterion.Id(), subject)?.Value));
        }

        return marks;
    }

    private static GroupLight OfGroup(
        int group, Marks us, ImmutableArray<RivalMarks> rivals, bool late, CriterionSet disputed, Thresholds thresholds)
    {
        var light = Judge(group, us, rivals, late, disputed, thresholds, out var capped);
        var criteria = CriterionSet.Group(group);
        var compared = IsCompared(group) ? rivals : [];
        ImmutableArray<CompetitorLead> leads =
        [
            .. from r in compared
               let lead = us.Against(r.Marks, criteria)
               where lead.Comparable >= ComparableInGroup
               select new CompetitorLead(r.Id, r.Name, lead.Comparable, lead.Lead),
        ];
        var turns = criteria.Select(c => new TippingPoint(c.Id(), After(c, Mark.Plus), After(c, Mark.Minus)));
        return new(
            Assessment.Groups[group],
            light,
            StandingOf(leads),
            [.. criteria.Select(Read)],
            leads,
            capped,
            [.. turns.Where(t => t.IfPlus != light || t.IfMinus != light)]);

        CriterionMark Read(Criterion c)
        {
            var must = CriterionSet.Musts.Contains(c);
            return new(c.Id(), us[c], must, us[c] == Mark.Plus && disputed.Contains(c), late && must && !us.Known.Contains(c));
        }

        Light After(Criterion c, Mark mark) =>
            Judge(group, us.With(c, mark), rivals, late, disputed.Without(c), thresholds, out _);
    }

    /// <summary>A competitor's view of its own opportunity or profit would be a guess.</summary>
    private static bool IsCompared(int group) => Assessment.Groups[group] is Assessment.Compete or Assessment.Win;

    private static Standing StandingOf(ImmutableArray<CompetitorLead> leads) =>
        leads.IsEmpty ? Standing.NotComparable
        : leads.Any(l => l.Lead < 0) ? Standing.Trail
        : leads.All(l => l.Lead > 0) ? Standing.Lead
        : Standing.Level;

    /// <summary>The first row that matches decides.</summary>
    private static Light Judge(
        int group, Marks us, ImmutableArray<RivalMarks> rivals, bool late, CriterionSet disputed, Thresholds thresholds, out bool capped)
    {
        var criteria = CriterionSet.Group(group);
        var musts = CriterionSet.Musts & criteria;
        var pluses = us.Plus.Without(disputed) & criteria;
        var minuses = (us.Minus & criteria) | (late ? musts.Without(us.Known) : CriterionSet.None);
        var (plus, minus, mustMinus) = (pluses.Count, minuses.Count, (minuses & musts).Count);
        capped = false;

        // The 3 is part of the rule (one must lost and nearly nothing won), not the tunable minimum for a light.
        if (minus >= thresholds.RedMinus || mustMinus == musts.Count || (mustMinus == 1 && plus <= 1 && plus + minus >= 3))
        {
            return Light.Red;
        }

        if (plus + minus < thresholds.LightAnswersMin)
        {
            return Light.Grey;
        }

        if (plus < thresholds.GreenPlus || (pluses & musts) != musts || minus > thresholds.GreenMinusMax)
        {
            return Light.Amber;
        }

        capped = IsCompared(group) && IsFarBehind(us, rivals, criteria, thresholds.BehindBy);
        return capped ? Light.Amber : Light.Green;
    }

    /// <summary>Raw answers are compared: a dispute about ours says nothing on theirs.</summary>
    private static bool IsFarBehind(Marks us, ImmutableArray<RivalMarks> rivals, CriterionSet criteria, int by)
    {
        foreach (var rival in rivals)
        {
            var (comparable, lead) = us.Against(rival.Marks, criteria);
            if (comparable >= ComparableInGroup && lead <= -by)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A competitor's side of the comparison.</summary>
internal readonly record struct RivalMarks(string Id, string Name, Marks Marks);
