using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>A competitor is said to have friends inside, and the map shows nobody who could be one.</summary>
internal sealed class RivalLikedUnseen() : Rule(
    "con-rival-liked-unseen",
    Family.Contradiction,
    Audience.Members,
    Reads.Only(Aspect.Rivals | Aspect.Attitudes))
{
    private static readonly CriterionSet Friends =
        CriterionSet.Of(Criterion.Relationship, Criterion.InsideSupport, Criterion.PoliticalAlignment);

    public override Finding? Look(Facts facts)
    {
        var known = facts.Map.KnownAttitudes;
        if (known.Length < facts.Limits.AttitudesMin
            || known.Any(p => p.Attitude <= Attitude.NonSupporter)
            || facts.Rivals.FirstOrDefault(r => !FriendsOf(r).IsEmpty) is not { } rival)
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
