using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Plan;

/// <summary>Many warning signs were seen of late: somebody else sets the pace. A sign counts once, however often it was ticked.</summary>
internal sealed class OutOfControl() : Rule(
    "pln-out-of-control",
    Family.Plan,
    Audience.Everyone,
    Reads.Only(Aspect.Signs))
{
    public override Finding? Look(Facts facts)
    {
        if (facts.Input.Signs is not { } signs)
        {
            return null;
        }

        TickedSign[] recent =
        [
            .. signs.Where(s => facts.IsWithin(s.On, facts.Limits.SignsDays))
                .OrderByDescending(s => s.On).ThenBy(s => s.Id, StringComparer.Ordinal)
                .DistinctBy(s => s.Id),
        ];
        return recent.Length < facts.Limits.SignsWarn ? null : Found(
            recent.Length >= facts.Limits.SignsStop ? Severity.Stop : Severity.Warn,
            new Blanks { Number = recent.Length },
            [.. recent.Where(s => !facts.InChannel || s.Id != Signs.NoInsideHelp).Select(s => new Fact.Sign(s.Id, s.On))]);
    }
}
