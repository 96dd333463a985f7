using System.Collections.Frozen;
using System.Collections.Immutable;
using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Playbook.Methods;

namespace KeyAccountBot.Playbook.Checks;

/// <summary>The light of each of the four groups of the assessment.</summary>
public static class Lights
{
    /// <summary>A competitor with fewer common answers in a group is not compared there: one point is chance.</summary>
    private const int ComparableInGroup = 2;

    private static readonly FrozenDictionary<string, string[]> CriteriaOf = Assessment.Groups
        .Zip(Assessment.Criteria.Chunk(Assessment.Criteria.Count / Assessment.Groups.Count))
        .ToFrozenDictionary(g => g.First, g => g.Second);

    /// <param name="disputed">Ids of our pluses that a contradiction puts in doubt.</param>
    /// <returns>One light per group, in the order of the method.</returns>
    public static ImmutableArray<GroupLight> Of(Deal deal, Thresholds thresholds, IReadOnlySet<string>? disputed = null) =>
        [.. Assessment.Groups.Select(group => OfGroup(deal, group, thresholds, disputed ?? FrozenSet<string>.Empty, deal.Stage.IsLate()))];

    /// <summary>One group from the answers alone: no dispute and no late stage counts.</summary>
    internal static GroupLight RawOfGroup(Deal deal, string group, Thresholds thresholds) =>
        OfGroup(deal, group, thresholds, FrozenSet<string>.Empty, late: false);

    private static GroupLight OfGroup(Deal deal, string group, Thresholds thresholds, IReadOnlySet<string> disputed, bool late)
    {
        var ours = CriteriaOf[group]
            .Select(id => Read(id, MarkOf(deal, id, Subject.Us), disputed.Contains(id), late))
            .ToImmutableArray();
        var rivals = IsCompared(group)
            ? deal.Rivals.Select(c => (Rival: c, Marks: ours.Select(o => MarkOf(deal, o.QuestionId, Subject.Of(c))).ToImmutableArray())).ToList()
            : [];

        var leads = Leads(ours);
        var light = Judge(ours, leads, thresholds, out var capped);
        var turns = ours.Select(TippedBy).Where(t => t.IfPlus != light || t.IfMinus != light).ToImmutableArray();
        return new(group, light, StandingOf(leads), ours, leads, capped, turns);

        ImmutableArray<CompetitorLead> Leads(ImmutableArray<CriterionMark> us) =>
        [
            .. from r in rivals
               let lead = Lead(r.Rival, us, r.Marks)
               where lead.Comparable >= ComparableInGroup
               select lead,
        ];

        TippingPoint TippedBy(CriterionMark criterion) =>
            new(criterion.QuestionId, After(criterion, Mark.Plus), After(criterion, Mark.Minus));

        Light After(CriterionMark criterion, Mark mark)
        {
            var us = ours.Replace(criterion, Read(criterion.QuestionId, mark, disputed: false, late));
            return Judge(us, Leads(us), thresholds, out _);
        }
    }

    /// <summary>A competitor's view of its own opportunity or profit would be a guess.</summary>
    private static bool IsCompared(string group) => group is Assessment.Compete or Assessment.Win;

    private static CriterionMark Read(string id, Mark mark, bool disputed, bool late)
    {
        var must = Assessment.IsMust(id);
        return new(id, mark, must, disputed && mark == Mark.Plus, late && must && !IsKnown(mark));
    }

    private static Mark MarkOf(Deal deal, string question, Subject subject) =>
        deal.AnswerTo(Assessment.MethodId, question, subject)?.Value switch
        {
            null => Mark.Unasked,
            AnswerValue.Rated { IsPlus: true } => Mark.Plus,
            AnswerValue.Rated => Mark.Minus,
            _ => Mark.Open,
        };

    /// <summary>Raw answers are compared: a dispute about ours says nothing on theirs.</summary>
    private static CompetitorLead Lead(Competitor rival, ImmutableArray<CriterionMark> us, ImmutableArray<Mark> theirs)
    {
        var both = us.Zip(theirs, (our, their) => (Our: our.Mark, Their: their)).Where(p => IsKnown(p.Our) && IsKnown(p.Their)).ToList();
        return new(rival.Id, rival.Name, both.Count, both.Count(p => p.Our == Mark.Plus) - both.Count(p => p.Their == Mark.Plus));
    }

    private static bool IsKnown(Mark mark) => mark is Mark.Plus or Mark.Minus;

    private static Standing StandingOf(ImmutableArray<CompetitorLead> leads) =>
        leads.IsEmpty ? Standing.NotComparable
        : leads.Any(l => l.Lead < 0) ? Standing.Trail
        : leads.All(l => l.Lead > 0) ? Standing.Lead
        : Standing.Level;

    /// <summary>The first row that matches decides.</summary>
    private static Light Judge(
        ImmutableArray<CriterionMark> ours, ImmutableArray<CompetitorLead> leads, Thresholds thresholds, out bool capped)
    {
        var plus = ours.Count(c => c.CountsAsPlus);
        var minus = ours.Count(c => c.CountsAsMinus);
        var musts = ours.Where(c => c.Must).ToList();
        var mustMinus = musts.Count(c => c.CountsAsMinus);
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

        if (plus < thresholds.GreenPlus || !musts.All(c => c.CountsAsPlus) || minus > thresholds.GreenMinusMax)
        {
            return Light.Amber;
        }

        capped = leads.Any(l => l.Lead <= -thresholds.BehindBy);
        return capped ? Light.Amber : Light.Green;
    }
}
