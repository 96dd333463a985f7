using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>Somebody who decides, approves or has much power stands up for us, and we met of late. The first of the map is named.</summary>
internal sealed class PowerSponsor() : Rule(
    "pos-power-sponsor",
    Family.Strength,
    Audience.Members,
    Reads.Only(Aspect.Roles | Aspect.Power | Aspect.Attitudes | Aspect.Meetings))
{
    public override Finding? Look(Facts facts)
    {
        var sponsor = facts.Map.KnownAttitudes.FirstOrDefault(p =>
            (p.Has(Roles.DecisionMaker | Roles.Approver) || p.Power >= facts.Limits.KeyPower)
            && p.Is(Attitude.Sponsor)
            && facts.Map.MetWithin(p, facts.Limits.MetKeyDays));
        return sponsor is null ? null : Found(
            Severity.Strength,
            new Blanks { Person = sponsor.Id },
            new Fact.Person(sponsor.Id, Aspect.Roles | Aspect.Power | Aspect.Attitudes | Aspect.Meetings));
    }
}
