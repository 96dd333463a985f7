using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks.Rules.People;

/// <summary>Enough people were read, and none of them would take a risk for us.</summary>
internal sealed class NoSponsor() : Rule(
    "ppl-no-sponsor",
    Family.People,
    Audience.Members,
    Reads.Only(Aspect.Attitudes | Aspect.Stage))
{
    public override Finding? Look(Facts facts)
    {
        var known = facts.Map.KnownAttitudes;
        return facts.Stage >= Stage.R3 && known.Length >= facts.Limits.AttitudesMin && !known.Any(p => p.Is(Attitude.Sponsor))
            ? Found(
                facts.Stage >= Stage.R5 ? Severity.Stop : Severity.Warn,
                blanks: null,
                [.. known.Select(p => new Fact.Person(p.Id, Aspect.Attitudes))])
            : null;
    }
}
