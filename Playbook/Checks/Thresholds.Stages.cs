using KeyAccountBot.Playbook.Deals;

namespace KeyAccountBot.Playbook.Checks;

public sealed partial record Thresholds
{
    // Stages and time
    /// <summary>Conditions of earlier stages that may be missing.</summary>
    public int EarnedGrace { get; init; } = 1;

    public int StuckDaysR1 { get; init; } = 60;

    /// <summary>R2 to R4B.</summary>
    public int StuckDaysMiddle { get; init; } = 45;

    public int StuckDaysR5 { get; init; } = 21;

    public int MinLeftDaysR1 { get; init; } = 120;

    public int MinLeftDaysR2 { get; init; } = 90;

    public int MinLeftDaysR3 { get; init; } = 60;

    public int MinLeftDaysR4A { get; init; } = 45;

    public int MinLeftDaysR4B { get; init; } = 21;

    public int MinLeftDaysR5 { get; init; } = 5;

    public int CloseMovesWarn { get; init; } = 2;

    public int SilentDays { get; init; } = 21;

    public int SilentDaysLate { get; init; } = 14;

    // Plan
    public int OverdueCount { get; init; } = 3;

    public int OverdueDays { get; init; } = 14;

    public int WeakPointDays { get; init; } = 14;

    public int SignsWarn { get; init; } = 3;

    public int SignsStop { get; init; } = 6;

    public int SignsDays { get; init; } = 30;

    // Coach
    /// <summary>Days after which evidence is worth half.</summary>
    public int CoachHalfLife { get; init; } = 60;

    public decimal CoachVerified { get; init; } = 3.0m;

    public decimal CoachLikely { get; init; } = 1.5m;

    public int CoachBehaviours { get; init; } = 4;

    /// <summary>Value from which a behaviour counts as shown.</summary>
    public decimal BehaviourFloor { get; init; } = 0.25m;

    public int CoachFresh { get; init; } = 60;

    public int CoachLikelyFresh { get; init; } = 90;

    public int CorroborationDays { get; init; } = 90;

    public decimal ContraLimit { get; init; } = 0.5m;

    public int ContraDays { get; init; } = 120;

    /// <summary>Power up to which a coach has little say.</summary>
    public int CoachLowPower { get; init; } = 6;

    /// <summary>Days in a stage after which it is longer than usual; only for R1 to R5.</summary>
    public int StuckDays(Stage stage) => stage switch
    {
        Stage.R1 => StuckDaysR1,
        Stage.R5 => StuckDaysR5,
        _ => StuckDaysMiddle,
    };

    /// <summary>Days to the close date below which a stage is too early; only for R1 to R5.</summary>
    public int MinLeftDays(Stage stage) => stage switch
    {
        Stage.R1 => MinLeftDaysR1,
        Stage.R2 => MinLeftDaysR2,
        Stage.R3 => MinLeftDaysR3,
        Stage.R4A => MinLeftDaysR4A,
        Stage.R4B => MinLeftDaysR4B,
        _ => MinLeftDaysR5,
    };

    /// <summary>Everything that is wrong, with name, value and range; empty when all is fine.</summary>
    public IEnumerable<string> OutOfRange() => ThresholdRanges.Problems(this);
}
