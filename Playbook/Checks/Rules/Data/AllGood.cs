using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Data;

/// <summary>
/// Many answers, no minus and nobody against us: too good to be true. Nobody on the map, or an attitude that is not known, is no opponent.
/// The engine hides it behind a contradiction that warns.
/// </summary>
internal sealed class AllGood() : Rule(
    "dq-all-good",
    Family.Data,
    Audience.Members,
    Reads.Of(CriterionSet.All).And(Aspect.Attitudes))
{
    public override Finding? Look(Facts facts)
    {
        var known = facts.Marks.Known.Count;
        return known >= facts.Limits.AllGoodMin
            && facts.Marks.Minus.IsEmpty
            && !facts.Map.KnownAttitudes.Any(p => p.Attitude <= Attitude.NonSupporter)
                ? Found(Severity.Note, new Blanks { Number = known }, new Fact.Figure(FactName.Known, known))
                : null;
    }
}
