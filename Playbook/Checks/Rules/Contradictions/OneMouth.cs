using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Rules.Contradictions;

/// <summary>Most of our pluses that rest on somebody's word rest on the word of one person.</summary>
internal sealed class OneMouth() : Rule(
    "con-one-mouth",
    Family.Contradiction,
    Audience.Members,
    Reads.Of(CriterionSet.All).And(Aspect.Sources))
{
    public override Finding? Look(Facts facts)
    {
        var (told, bySource) = (0, new Dictionary<string, CriterionSet>(StringComparer.Ordinal));
        foreach (var criterion in facts.Marks.Plus)
        {
            if (facts.Answers[criterion]?.Source is { } source)
            {
                told++;
                bySource[source] = bySource.GetValueOrDefault(source).With(criterion);
            }
        }

        if (told < facts.Limits.OneMouthMin)
        {
            return null;
        }

        var most = bySource.OrderByDescending(s => s.Value.Count).ThenBy(s => s.Key, MapOrder.Ids).First().Value;
        return most.Count >= facts.Limits.OneMouthShare * told
            ? Found(Severity.Warn, most, new Blanks { Number = most.Count }, [.. most.Select(c => facts.Saw(c))])
            : null;
    }
}
