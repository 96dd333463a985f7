using System.Globalization;
using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks;

/// <param name="Name">Of the property of <see cref="Thresholds"/>.</param>
/// <param name="With">The thresholds with another value of this one.</param>
public sealed record ThresholdRange(string Name, Func<Thresholds, decimal?> Value, Func<Thresholds, decimal, Thresholds> With, decimal Min, decimal Max)
{
    /// <summary>Days and pieces; the others are shares, and scores of the coach.</summary>
    public bool IsWhole { get; } = With(Thresholds.Default, Min + 0.5m) is var half && Value(half) == decimal.Truncate(Min + 0.5m);

    /// <summary>As in a file of settings: beginning in lower case.</summary>
    public string Id { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
}

/// <summary>How far each threshold may be tuned.</summary>
public static class ThresholdRanges
{
    public static IReadOnlyList<ThresholdRange> All { get; } =
    [
        new(nameof(Thresholds.RedMinus), t => t.RedMinus, (t, v) => t with { RedMinus = (int)v }, 2, 5),
        new(nameof(Thresholds.GreenPlus), t => t.GreenPlus, (t, v) => t with { GreenPlus = (int)v }, 3, 5),
        new(nameof(Thresholds.GreenMinusMax), t => t.GreenMinusMax, (t, v) => t with { GreenMinusMax = (int)v }, 0, 2),
        new(nameof(Thresholds.LightAnswersMin), t => t.LightAnswersMin, (t, v) => t with { LightAnswersMin = (int)v }, 2, 5),
        new(nameof(Thresholds.BehindBy), t => t.BehindBy, (t, v) => t with { BehindBy = (int)v }, 1, 5),
        new(nameof(Thresholds.ComparableMin), t => t.ComparableMin, (t, v) => t with { ComparableMin = (int)v }, 2, 8),
        new(nameof(Thresholds.RivalAnswersMin), t => t.RivalAnswersMin, (t, v) => t with { RivalAnswersMin = (int)v }, 1, 10),
        new(nameof(Thresholds.KeyPower), t => t.KeyPower, (t, v) => t with { KeyPower = (int)v }, 6, 20),
        new(nameof(Thresholds.MetKeyDays), t => t.MetKeyDays, (t, v) => t with { MetKeyDays = (int)v }, 14, 120),
        new(nameof(Thresholds.MetExecDays), t => t.MetExecDays, (t, v) => t with { MetExecDays = (int)v }, 30, 180),
        new(nameof(Thresholds.MinContacts), t => t.MinContacts, (t, v) => t with { MinContacts = (int)v }, 1, 5),
        new(nameof(Thresholds.NewFaceDays), t => t.NewFaceDays, (t, v) => t with { NewFaceDays = (int)v }, 30, 180),
        new(nameof(Thresholds.AttitudesMin), t => t.AttitudesMin, (t, v) => t with { AttitudesMin = (int)v }, 2, 6),
        new(nameof(Thresholds.OpponentMin), t => t.OpponentMin, (t, v) => t with { OpponentMin = (int)v }, 4, 10),
        new(nameof(Thresholds.Majority), t => t.Majority, (t, v) => t with { Majority = v }, 0.30m, 0.70m),
        new(nameof(Thresholds.MapMajority), t => t.MapMajority, (t, v) => t with { MapMajority = v }, 0.30m, 0.80m),
        new(nameof(Thresholds.MapCoverage), t => t.MapCoverage, (t, v) => t with { MapCoverage = v }, 0.50m, 1.00m),
        new(nameof(Thresholds.MeshDepartments), t => t.MeshDepartments, (t, v) => t with { MeshDepartments = (int)v }, 2, 6),
        new(nameof(Thresholds.EventGapDays), t => t.EventGapDays, (t, v) => t with { EventGapDays = (int)v }, 0, 60),
        new(nameof(Thresholds.CloseHorizonDays), t => t.CloseHorizonDays, (t, v) => t with { CloseHorizonDays = (int)v }, 30, 120),
        new(nameof(Thresholds.BudgetTolerance), t => t.BudgetTolerance, (t, v) => t with { BudgetTolerance = v }, 0, 0.30m),
        new(nameof(Thresholds.DevelopHorizonDays), t => t.DevelopHorizonDays, (t, v) => t with { DevelopHorizonDays = (int)v }, 30, 365),
        new(nameof(Thresholds.MinMargin), t => t.MinMargin, (t, v) => t with { MinMargin = v }, 0, 0.60m),
        new(nameof(Thresholds.SlipCount), t => t.SlipCount, (t, v) => t with { SlipCount = (int)v }, 1, 5),
        new(nameof(Thresholds.SlipDays), t => t.SlipDays, (t, v) => t with { SlipDays = (int)v }, 14, 90),
        new(nameof(Thresholds.VisitsShare), t => t.VisitsShare, (t, v) => t with { VisitsShare = v }, 0.20m, 1.00m),
        new(nameof(Thresholds.RetentionMinus), t => t.RetentionMinus, (t, v) => t with { RetentionMinus = (int)v }, 1, 4),
        new(nameof(Thresholds.RatioWorse), t => t.RatioWorse, (t, v) => t with { RatioWorse = (int)v }, 1, 4),
        new(nameof(Thresholds.EffortVisits), t => t.EffortVisits, (t, v) => t with { EffortVisits = (int)v }, 2, 12),
        new(nameof(Thresholds.OneMouthMin), t => t.OneMouthMin, (t, v) => t with { OneMouthMin = (int)v }, 3, 10),
        new(nameof(Thresholds.OneMouthShare), t => t.OneMouthShare, (t, v) => t with { OneMouthShare = v }, 0.50m, 0.90m),
        new(nameof(Thresholds.ViewsDays), t => t.ViewsDays, (t, v) => t with { ViewsDays = (int)v }, 7, 90),
        new(nameof(Thresholds.ThinKnown), t => t.ThinKnown, (t, v) => t with { ThinKnown = (int)v }, 5, 15),
        new(nameof(Thresholds.MinKnown), t => t.MinKnown, (t, v) => t with { MinKnown = (int)v }, 3, 10),
        new(nameof(Thresholds.OldAnswerDays), t => t.OldAnswerDays, (t, v) => t with { OldAnswerDays = (int)v }, 14, 180),
        new(nameof(Thresholds.OldAnswerDaysLate), t => t.OldAnswerDaysLate, (t, v) => t with { OldAnswerDaysLate = (int)v }, 7, 90),
        new(nameof(Thresholds.OldAnswerCount), t => t.OldAnswerCount, (t, v) => t with { OldAnswerCount = (int)v }, 3, 15),
        new(nameof(Thresholds.AllGoodMin), t => t.AllGoodMin, (t, v) => t with { AllGoodMin = (int)v }, 10, 20),
        new(nameof(Thresholds.WarnsForImprove), t => t.WarnsForImprove, (t, v) => t with { WarnsForImprove = (int)v }, 1, 6),
        new(nameof(Thresholds.ContradictionsForImprove), t => t.ContradictionsForImprove, (t, v) => t with { ContradictionsForImprove = (int)v }, 1, 4),
        new(nameof(Thresholds.ShownMax), t => t.ShownMax, (t, v) => t with { ShownMax = (int)v }, 3, 10),
        new(nameof(Thresholds.StrengthsMax), t => t.StrengthsMax, (t, v) => t with { StrengthsMax = (int)v }, 1, 4),
        new(nameof(Thresholds.EarnedGrace), t => t.EarnedGrace, (t, v) => t with { EarnedGrace = (int)v }, 0, 3),
        new(nameof(Thresholds.StuckDaysR1), t => t.StuckDaysR1, (t, v) => t with { StuckDaysR1 = (int)v }, 7, 365),
        new(nameof(Thresholds.StuckDaysMiddle), t => t.StuckDaysMiddle, (t, v) => t with { StuckDaysMiddle = (int)v }, 7, 365),
        new(nameof(Thresholds.StuckDaysR5), t => t.StuckDaysR5, (t, v) => t with { StuckDaysR5 = (int)v }, 7, 365),
        new(nameof(Thresholds.MinLeftDaysR1), t => t.MinLeftDaysR1, (t, v) => t with { MinLeftDaysR1 = (int)v }, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR2), t => t.MinLeftDaysR2, (t, v) => t with { MinLeftDaysR2 = (int)v }, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR3), t => t.MinLeftDaysR3, (t, v) => t with { MinLeftDaysR3 = (int)v }, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR4A), t => t.MinLeftDaysR4A, (t, v) => t with { MinLeftDaysR4A = (int)v }, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR4B), t => t.MinLeftDaysR4B, (t, v) => t with { MinLeftDaysR4B = (int)v }, 0, 365),
        new(nameof(Thresholds.MinLeftDaysR5), t => t.MinLeftDaysR5, (t, v) => t with { MinLeftDaysR5 = (int)v }, 0, 365),
        new(nameof(Thresholds.CloseMovesWarn), t => t.CloseMovesWarn, (t, v) => t with { CloseMovesWarn = (int)v }, 1, 5),
        new(nameof(Thresholds.SilentDays), t => t.SilentDays, (t, v) => t with { SilentDays = (int)v }, 7, 60),
        new(nameof(Thresholds.SilentDaysLate), t => t.SilentDaysLate, (t, v) => t with { SilentDaysLate = (int)v }, 7, 60),
        new(nameof(Thresholds.OverdueCount), t => t.OverdueCount, (t, v) => t with { OverdueCount = (int)v }, 1, 10),
        new(nameof(Thresholds.OverdueDays), t => t.OverdueDays, (t, v) => t with { OverdueDays = (int)v }, 3, 60),
        new(nameof(Thresholds.WeakPointDays), t => t.WeakPointDays, (t, v) => t with { WeakPointDays = (int)v }, 7, 60),
        new(nameof(Thresholds.SignsWarn), t => t.SignsWarn, (t, v) => t with { SignsWarn = (int)v }, 2, 6),
        new(nameof(Thresholds.SignsStop), t => t.SignsStop, (t, v) => t with { SignsStop = (int)v }, 4, 12),
        new(nameof(Thresholds.SignsDays), t => t.SignsDays, (t, v) => t with { SignsDays = (int)v }, 14, 90),
        new(nameof(Thresholds.CoachHalfLife), t => t.CoachHalfLife, (t, v) => t with { CoachHalfLife = (int)v }, 30, 120),
        new(nameof(Thresholds.CoachVerified), t => t.CoachVerified, (t, v) => t with { CoachVerified = v }, 2, 5),
        new(nameof(Thresholds.CoachLikely), t => t.CoachLikely, (t, v) => t with { CoachLikely = v }, 1, 2.5m),
        new(nameof(Thresholds.CoachBehaviours), t => t.CoachBehaviours, (t, v) => t with { CoachBehaviours = (int)v }, 3, 6),
        new(nameof(Thresholds.BehaviourFloor), t => t.BehaviourFloor, (t, v) => t with { BehaviourFloor = v }, 0.1m, 0.5m),
        new(nameof(Thresholds.CoachFresh), t => t.CoachFresh, (t, v) => t with { CoachFresh = (int)v }, 30, 120),
        new(nameof(Thresholds.CoachLikelyFresh), t => t.CoachLikelyFresh, (t, v) => t with { CoachLikelyFresh = (int)v }, 45, 180),
        new(nameof(Thresholds.CorroborationDays), t => t.CorroborationDays, (t, v) => t with { CorroborationDays = (int)v }, 30, 180),
        new(nameof(Thresholds.ContraLimit), t => t.ContraLimit, (t, v) => t with { ContraLimit = v }, 0.3m, 1),
        new(nameof(Thresholds.ContraDays), t => t.ContraDays, (t, v) => t with { ContraDays = (int)v }, 60, 240),
        new(nameof(Thresholds.CoachLowPower), t => t.CoachLowPower, (t, v) => t with { CoachLowPower = (int)v }, 2, 9),
    ];

    public static ThresholdRange? Find(string id) => All.FirstOrDefault(r => r.Id == id);

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
