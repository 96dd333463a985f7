using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>It counts as decided for us, and a competitor still has friends where it is decided.</summary>
internal sealed class DecidedButOpen() : Rule(
    "con-decided-but-open",
    Family.Contradiction,
    Audience.Members,
    Reads.Only(Aspect.Stage | Aspect.Rivals))
{
    private static readonly CriterionSet Friends = CriterionSet.Of(Criterion.InsideSupport, Criterion.PoliticalAlignment);

    public override Finding? Look(Facts facts)
    {
        if (facts.Stage != Stage.R5 || facts.Rivals.FirstOrDefault(r => !FriendsOf(r).IsEmpty) is not { } rival)
        {
            return null;
        }

        return Found(
            Severity.Warn,
            new Blanks { Competitor = rival.Id },
            [.. FriendsOf(rival).Select(c => Facts.Saw(rival, c))]);
    }

    private static CriterionSet FriendsOf(CheckRival rival) => rival.Answers.Marks.Plus & Friends;
}
