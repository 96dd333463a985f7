using KeyAccountBot.Playbook.Checks.Coach;
using KeyAccountBot.Playbook.Checks.Rules.Coaching;

namespace KeyAccountBot.Playbook.Checks.Rules.Strengths;

/// <summary>Our guide inside is proved by acts that reached us from more than one side.</summary>
internal sealed class CoachVerified() : Rule(
    "pos-coach-verified",
    Family.Strength,
    Audience.Members,
    Reads.Only(Aspect.Coach))
{
    public override Finding? Look(Facts facts) => facts.Coaches.Best is { Verdict: CoachVerdict.Verified, PersonId: var person }
        ? Found(Severity.Strength, blanks: null, [.. SupportShown.AsFacts(person, facts.Input)])
        : null;
}
