namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>There is said to be a reason to hurry, and by the pain chain no executive feels it.</summary>
internal sealed class PainStopsLow() : Rule(
    "con-pain-stops-low",
    Family.Contradiction,
    Audience.Everyone,
    Reads.Of(Criterion.CompellingEvent).And(Aspect.PainChain))
{
    private const int LinksMin = 2;

    public override Finding? Look(Facts facts) =>
        facts.IsPlus(Criterion.CompellingEvent) && facts.Input.PainChain is { Links: >= LinksMin, ReachesExecutive: false } chain
            ? Found(
                Severity.Note,
                CriterionSet.Of(Criterion.CompellingEvent),
                blanks: null,
                facts.Saw(Criterion.CompellingEvent),
                new Fact.Figure(FactName.PainLinks, chain.Links))
            : null;
}
