using System.Collections.Immutable;
using KeyAccountBot.Playbook.Checks.Input;
using KeyAccountBot.Playbook.Deals;
using NodaTime;

namespace KeyAccountBot.Playbook.Checks.Coach;

/// <summary>Judges one candidate. The score only falls with time; nothing but a member's reason settles evidence against.</summary>
internal static class CoachJudge
{
    private const int LikelyBehaviours = 2;

    public static CoachJudgement Of(CoachCandidate candidate, LocalDate today, Thresholds limits)
    {
        var best = new double[CoachWeights.Behaviours + 1];
        var against = new List<double>();
        var (corroborated, unresolved) = (false, false);
        int? newest = null;
        foreach (var piece in candidate.Evidence)
        {
            var age = Math.Max(0, Period.DaysBetween(piece.On, today));
            var value = CoachWeights.OfKind(piece.Kind) * Math.Pow(0.5, (double)age / limits.CoachHalfLife);
            if (piece.Against)
            {
                unresolved |= !piece.Resolved;
                if (!piece.Resolved && age <= limits.ContraDays)
                {
                    against.Add(value);
                }
            }
            else if (Counts(piece))
            {
                best[piece.Behaviour] = Math.Max(best[piece.Behaviour], CoachWeights.OfBehaviour(piece.Behaviour) * value);
                corroborated |= CoachWeights.Corroborates(piece.Behaviour) && age <= limits.CorroborationDays
                    && piece.Route is Route.ThirdPerson or Route.File;
                newest = Math.Min(newest ?? age, age);
            }
        }

        // Summed from the smallest, so that the order of the evidence cannot show in the last digit.
        var (score, contra) = (best.Order().Sum(), against.Order().Sum());
        ImmutableArray<int> shown = [.. Enumerable.Range(1, CoachWeights.Behaviours).Where(b => Reaches(best[b], limits.BehaviourFloor))];
        var measured = new CoachJudgement(candidate.PersonId, default, score, shown, corroborated, contra, newest, null, []);
        var verified = Gaps(measured, unresolved, limits, CoachVerdict.Verified);
        var likely = Gaps(measured, unresolved, limits, CoachVerdict.Likely);
        return Reaches(contra, limits.ContraLimit) ? measured with { Verdict = CoachVerdict.Contradicted, Next = CoachVerdict.Unproven, Missing = [CoachGap.Unresolved] }
            : verified.IsEmpty ? measured with { Verdict = CoachVerdict.Verified }
            : likely.IsEmpty ? measured with { Verdict = CoachVerdict.Likely, Next = CoachVerdict.Verified, Missing = verified }
            : measured with { Verdict = CoachVerdict.Unproven, Next = CoachVerdict.Likely, Missing = likely };
    }

    /// <summary>Bears the last digit, which sums of fractions get wrong.</summary>
    private static bool Reaches(double value, decimal limit) => value >= (double)limit - 1e-9;

    private static bool Counts(CoachEvidence piece) =>
        piece.Behaviour is >= 1 and <= CoachWeights.Behaviours && !(piece.Prompted && CoachWeights.MustBeUnprompted(piece.Behaviour));

    private static ImmutableArray<CoachGap> Gaps(CoachJudgement has, bool unresolved, Thresholds limits, CoachVerdict to)
    {
        var top = to == CoachVerdict.Verified;
        var gaps = ImmutableArray.CreateBuilder<CoachGap>();
        Add(unresolved, CoachGap.Unresolved);
        Add(!Reaches(has.Score, top ? limits.CoachVerified : limits.CoachLikely), CoachGap.Score);
        Add(has.Behaviours.Length < (top ? limits.CoachBehaviours : LikelyBehaviours), CoachGap.Behaviours);
        Add(top && !has.Corroborated, CoachGap.Corroboration);
        Add(!(has.DaysSinceNewest <= (top ? limits.CoachFresh : limits.CoachLikelyFresh)), CoachGap.Freshness);
        return gaps.ToImmutable();

        void Add(bool missing, CoachGap gap)
        {
            if (missing)
            {
                gaps.Add(gap);
            }
        }
    }
}
