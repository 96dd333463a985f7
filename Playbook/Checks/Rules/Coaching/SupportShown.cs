using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>What is on record for a candidate and counts, the newest first.</summary>
internal static class SupportShown
{
    public static IEnumerable<CoachEvidence> By(string person, CheckInput input) =>
        from candidate in input.Coaches
        where candidate.PersonId == person
        from piece in candidate.Evidence
        where !piece.Against && CoachWeights.OfBehaviour(piece.Behaviour) > 0
        where !(piece.Prompted && CoachWeights.MustBeUnprompted(piece.Behaviour))
        orderby piece.On descending, piece.Behaviour, piece.Kind, piece.Route, piece.Prompted
        select piece;

    public static IEnumerable<Fact> AsFacts(string person, CheckInput input) => By(person, input).Select(piece => new Fact.Evidence(person, piece));
}
