using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Competition;

/// <summary>
/// We seem to be invited only to complete the tender: its text suits a competitor, and of the key players whose attitude is known
/// nobody is with us.
/// </summary>
internal sealed class FillerBid() : Rule(
    "cmp-filler-bid",
    Family.Competition,
    Audience.Members,
    Reads.Of(Criterion.FormalCriteria).And(Aspect.Rivals | Aspect.Stage | Aspect.Roles | Aspect.Power | Aspect.Attitudes))
{
    public override Finding? Look(Facts facts)
    {
        var read = facts.Map.KnownKeyPlayers;
        if (!facts.IsMinus(Criterion.FormalCriteria) || facts.Stage < Stage.R4A || read.IsEmpty)
        {
            return null;
        }

        var favoured = facts.Rivals.FirstOrDefault(r => r.Answers.Marks.Plus.Contains(Criterion.FormalCriteria));
        return favoured is null || read.Any(p => p.Is(Attitude.Supporter)) ? null : Found(
            Severity.Stop,
            CriterionSet.Of(Criterion.FormalCriteria),
            blanks: null,
            [
                facts.Saw(Criterion.FormalCriteria),
                Facts.Saw(favoured, Criterion.FormalCriteria),
                .. read.Select(p => new Fact.Person(p.Id, Aspect.Attitudes)),
            ]);
    }
}
