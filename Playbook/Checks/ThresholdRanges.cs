using System.Globalization;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks;

/// <param name="Name">Of the property of <see cref="Thresholds"/>.</param>
public sealed record ThresholdRange(string Name, Func<Thresholds, decimal?> Value, decimal Min, decimal Max);

/// <summary>How far each threshold may be tuned.</summary>
public static class ThresholdRanges
{
    public static IReadOnlyList<ThresholdRange> All { get; } =
    [
        new(nameof(Thresholds.RedMinus), t => t.RedMinus, 2, 5),
        new(nameof(Thresholds.GreenPlus), t => t.GreenPlus, 3, 5),
        new(nameof(Thresholds.GreenMinusMax), t => t.GreenMinusMax, 0, 2),
        new(nameof(Thresholds.LightAnswersMin), t => t.LightAnswersMin, 2, 5),
        new(nameof(Thresholds.BehindBy), t => t.BehindBy, 1, 5),
        new(nameof(Thresholds.ComparableMin), t => t.ComparableMin, 2, 8),
        new(nameof(Thresholds.RivalAnswersMin), t => t.RivalAnswersMin, 1, 10),
        new(nameof(Thresholds.KeyPower), t => t.KeyPower, 6, 20),
        new(nameof(Thresholds.MetKeyDays), t => t.MetKeyDays, 14, 120),
        new(nameof(Thresholds.MetExecDays), t => t.MetExecDays, 30, 180),
        new(nameof(Thresholds.MinContacts), t => t.MinContacts, 1, 5),
        new(nameof(Thresholds.NewFaceDays), t => t.NewFaceDays, 30, 180),
        new(nameof(Thresholds.AttitudesMin), t => t.AttitudesMin, 2, 6),
        new(nameof(Thresholds.OpponentMin), t => t.OpponentMin, 4, 10),
        new(nameof(Thresholds.Majority), t => t.Majority, 0.30m, 0.70m),
        new(nameof(Thresholds.MapMajority), t => t.MapMajority, 0.30m, 0.80m),
        new(nameof(Thresholds.MapCoverage), t => t.MapCoverage, 0.50m, 1.00m),
        new(nameof(Thresholds.MeshDepartments), t => t.MeshDepartments, 2, 6),
        new(nameof(Thresholds.EventGapDays), t => t.EventGapDays, 0, 60),
        new(nameof(Thresholds.CloseHorizonDays), t => t.CloseHorizonDays, 30, 120),
        new(nameof(Thresholds.BudgetTolerance), t => t.BudgetTolerance, 0, 0.30m),
        new(nameof(Thresholds.DevelopHorizonDays), t => t.DevelopHorizonDays, 30, 365),
        new(nameof(Thresholds.MinMargin), t => t.MinMargin, 0, 0.60m),
        new(nameof(Thresholds.SlipCount), t => t.SlipCount, 1, 5),
        new(nameof(Thresholds.SlipDays), t => t.SlipDays, 14, 90),
        new(nameof(Thresholds.VisitsShare), t => t.VisitsShare, 0.20m, 1.00m),
        new(nameof(Thresholds.RetentionMinus), t => t.RetentionMinus, 1, 4),
        new(nameof(Thresholds.RatioWorse), t => t.RatioWorse, 1, 4),
        new(nameof(Thresholds.EffortVisits), t => t.EffortVisits, 2, 12),
        new(nameof(Thresholds.OneMouthMin), t => t.OneMouthMin, 3, 10),
        new(nameof(Thresholds.OneMouthShare), t => t.OneMouthShare, 0.50m, 0.90m),
        new(nameof(Thresholds.ViewsDays), t => t.ViewsDays, 7, 90),
        new(nameof(Thresholds.ThinKnown), t => t.ThinKnown, 5, 15),
        new(nameof(Thresholds.MinKnown), t => t.MinKnown, 3, 10),
        new(nameof(Thresholds.OldAnswerDays), t => t.OldAnswerDays, 14, 180),
        new(nameof(Thresholds.OldAnswerDaysLate), t => t.OldAnswerDaysLate, 7, 90),
        new(nameof(Thresholds.OldAnswerCount), t => t.OldAnswerCount, 3, 15),
        new(nameof(Thresholds.AllGoodMin), t => t.AllGoodMin, 10, 20),
        new(nameof(Thresholds.WarnsForImprove), t => t.WarnsForImprove, 1, 6),
        new(nameof(Thresholds.ContradictionsForImprove), t => t.ContradictionsForImprove, 1, 4),
        new(nameof(Thresholds.ShownMax), t => t.ShownMax, 3, 10),
        new(nameof(Thresholds.StrengthsMax), t => t.StrengthsMax, 1, 4),
        new(nameof(Thresholds.EarnedGrace), t => t.EarnedGrace, 0, 3),
        new(nameof(Thresholds.StuckDaysR1), t => t.StuckDaysR1, 7, 365),
        new(nameof(Thresholds.StuckDaysMiddle), t => t.StuckDaysMiddle, 7, 365),
        new(nameof(Thresholds.StuckDaysR5), t => t.StuckDaysR5, 7, 365),
        new(nameof(Thresholds.MinLeftDaysR1), t => t.MinLeftDaysR1, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR2), t => t.MinLeftDaysR2, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR3), t => t.MinLeftDaysR3, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR4A), t => t.MinLeftDaysR4A, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR4B), t => t.MinLeftDaysR4B, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR5), t => t.MinLeftDaysR5, 0, 365),
        new(nameof(Thresholds.CloseMovesWarn), t => t.CloseMovesWarn, 1, 5),
        new(nameof(Thresholds.SilentDays), t => t.SilentDays, 7, 60),
        new(nameof(Thresholds.SilentDaysLate), t => t.SilentDaysLate, 7, 60),
        new(nameof(Thresholds.OverdueCount), t => t.OverdueCount, 1, 10),
        new(nameof(Thresholds.OverdueDays), t => t.OverdueDays, 3, 60),
        new(nameof(Thresholds.WeakPointDays), t => t.WeakPointDays, 7, 60),
        new(nameof(Thresholds.SignsWarn), t => t.SignsWarn, 2, 6),
        new(nameof(Thresholds.SignsStop), t => t.SignsStop, 4, 12),
        new(nameof(Thresholds.SignsDays), t => t.SignsDays, 14, 90),
        new(nameof(Thresholds.CoachHalfLife), t => t.CoachHalfLife, 30, 120),
        new(nameof(Thresholds.CoachVerified), t => t.CoachVerified, 2, 5),
        new(nameof(Thresholds.CoachLikely), t => t.CoachLikely, 1, 2.5m),
        new(nameof(Thresholds.CoachBehaviours), t => t.CoachBehaviours, 3, 6),
        new(nameof(Thresholds.BehaviourFloor), t => t.BehaviourFloor, 0.1m, 0.5m),
        new(nameof(Thresholds.CoachFresh), t => t.CoachFresh, 30, 120),
        new(nameof(Thresholds.CoachLikelyFresh), t => t.CoachLikelyFresh, 45, 180),
        new(nameof(Thresholds.CorroborationDays), t => t.CorroborationDays, 30, 180),
        new(nameof(Thresholds.ContraLimit), t => t.ContraLimit, 0.3m, 1),
        new(nameof(Thresholds.ContraDays), t => t.ContraDays, 60, 240),
        new(nameof(Thresholds.CoachLowPower), t => t.CoachLowPower, 2, 9),
    ];

    internal static IEnumerable<string> Problems(Thresholds thresholds)
    {
        foreach (var range in All)
        {
            if (range.Value(thresholds) is { } value && (value < range.Min || value > range.Max))
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{range.Name} is {value}; it must be from {range.Min} to {range.Max}.");
            }
        }

        if (thresholds.CoachLikely >= thresholds.CoachVerified)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"CoachLikely is {thresholds.CoachLikely}; it must be below CoachVerified, which is {thresholds.CoachVerified}.");
        }

        if (thresholds.SignsWarn > thresholds.SignsStop)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"SignsWarn is {thresholds.SignsWarn}; it must not be above SignsStop, which is {thresholds.SignsStop}.");
        }

        for (var stage = Stage.R2; stage <= Stage.R5; stage++)
        {
            if (thresholds.MinLeftDays(stage) > thresholds.MinLeftDays(stage - 1))
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture, $"MinLeftDays{stage} is {thresholds.MinLeftDays(stage)}; it must not be above that of {stage - 1}, which is {thresholds.MinLeftDays(stage - 1)}.");
            }
        }
    }
}
