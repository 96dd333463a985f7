using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;

namespace KeyAccountBot.Playbook.Checks.Coach;

/// <summary>All candidates, judged.</summary>
/// <param name="Candidates">In the order of the map.</param>
/// <param name="Best">The candidate with the best verdict who is still there; of equal ones the higher score, then the order of the map.</param>
/// <param name="Contradicted">Ids of those whose statements turned out wrong; always told.</param>
public sealed record CoachFacts(ImmutableArray<CoachJudgement> Candidates, CoachJudgement? Best, ImmutableArray<string> Contradicted)
{
    internal static readonly CoachFacts None = new([], null, []);

    /// <summary>Null without a candidate.</summary>
    public CoachVerdict? Verdict => Best?.Verdict;

    /// <summary>Likely or verified.</summary>
    public bool IsTrusted => Verdict >= CoachVerdict.Likely;

    public CoachJudgement? Find(string personId) => Candidates.FirstOrDefault(c => c.PersonId == personId);

    internal static CoachFacts Of(CheckInput input, Thresholds limits)
    {
        ImmutableArray<CoachJudgement> all =
            [.. input.Coaches.OrderBy(c => c.PersonId, MapOrder.Ids).Select(c => CoachJudge.Of(c, input.Today, limits))];
        var gone = input.People.Where(p => p.Left <= input.Today).Select(p => p.Id).ToHashSet();
        return new(
            all,
            all.Where(c => !gone.Contains(c.PersonId)).OrderByDescending(c => c.Verdict).ThenByDescending(c => c.Score).FirstOrDefault(),
            [.. all.Where(c => c.Verdict == CoachVerdict.Contradicted).Select(c => c.PersonId)]);
    }
}
