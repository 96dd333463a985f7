namespace KeyAccountBot.Playbook.Checks.Rules.Coaching;

/// <summary>
/// Our best candidate used to help and stopped. What speaks against this person is no sign of support, and a behaviour stays on record
/// however little it still weighs.
/// </summary>
internal sealed class GoneQuiet() : Rule(
    "coa-gone-quiet",
    Family.Coach,
    Audience.Members,
    Reads.Only(Aspect.Coach))
{
    private const int BehavioursMin = 2;

    public override Finding? Look(Facts facts)
    {
        if (facts.Coaches.Best is not { PersonId: var person, DaysSinceNewest: { } days } || days <= facts.Limits.CoachFresh)
        {
            return null;
        }

        var shown = SupportShown.By(person, facts.Input).ToList();
        return shown.DistinctBy(piece => piece.Behaviour).Count() >= BehavioursMin
            ? Found(
                Severity.Warn,
                new Blanks { Person = person, Number = days },
                new Fact.Day(FactName.LastEvidence, shown[0].On),
                new Fact.Evidence(person, shown[0]))
            : null;
    }
}
