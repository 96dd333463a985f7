using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>What a candidate told us turned out wrong. Told of every candidate, whoever else is verified; the first of the map is named.</summary>
internal sealed class Contradicted() : Rule(
    "coa-contradicted",
    Family.Coach,
    Audience.Members,
    Reads.Only(Aspect.Coach))
{
    public override Finding? Look(Facts facts) => facts.Coaches.Contradicted is [var person, ..]
        ? Found(Severity.Stop, new Blanks { Person = person }, [.. Against(facts.Input, person)])
        : null;

    private static IEnumerable<Fact> Against(CheckInput input, string person) =>
        from candidate in input.Coaches
        where candidate.PersonId == person
        from piece in candidate.Evidence
        where piece is { Against: true, Resolved: false }
        orderby piece.On descending, piece.Behaviour, piece.Kind, piece.Route, piece.Prompted
        select new Fact.Evidence(person, piece);
}
