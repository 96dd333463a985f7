using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>No competitor is rated on what decides. The one with the fewest answers is named, then the first.</summary>
internal sealed class NotCompared() : Rule(
    "cmp-not-compared",
    Family.Competition,
    Audience.Everyone,
    Reads.Only(Aspect.Rivals | Aspect.Stage).InTotal())
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Stage < Stage.R3)
        {
            return null;
        }

        var (least, fewest) = ((string?)null, int.MaxValue);
        foreach (var rival in facts.Rivals)
        {
            var known = (rival.Answers.Marks.Known & Facts.ComparedCriteria).Count;
            if (known >= facts.Limits.RivalAnswersMin)
            {
                return null;
            }

            if (known < fewest)
            {
                (least, fewest) = (rival.Id, known);
            }
        }

        return least is null ? null : Found(
            facts.Stage >= Stage.R4A ? Severity.Warn : Severity.Note,
            new Blanks { Competitor = least },
            new Fact.Figure(FactName.Known, fewest));
    }
}
