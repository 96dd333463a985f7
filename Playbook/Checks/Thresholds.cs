namespace KeyAccountBot.Playbook.Checks;

/// <summary>
/// The numbers a book may tune, each with its range in <see cref="ThresholdRanges"/>. Days are whole days, shares are fractions.
/// What is not listed here is not tunable.
/// </summary>
public sealed partial record Thresholds
{
    public static readonly Thresholds Default = new();

    // Lights
    public int RedMinus { get; init; } = 3;

    public int GreenPlus { get; init; } = 3;

    public int GreenMinusMax { get; init; } = 1;

    public int LightAnswersMin { get; init; } = 3;

    // Comparing with competitors
    /// <summary>Points by which one competitor must be ahead to count.</summary>
    public int BehindBy { get; init; } = 2;

    /// <summary>Common answers over the groups compete and win below which nothing is compared.</summary>
    public int ComparableMin { get; init; } = 4;

    public int RivalAnswersMin { get; init; } = 3;

    // People
    /// <summary>Authority × influence from which somebody is a key player.</summary>
    public int KeyPower { get; init; } = 12;

    public int MetKeyDays { get; init; } = 45;

    public int MetExecDays { get; init; } = 90;

    public int MinContacts { get; init; } = 2;

    public int NewFaceDays { get; init; } = 90;

    public int AttitudesMin { get; init; } = 3;

    public int OpponentMin { get; init; } = 5;

    public decimal Majority { get; init; } = 0.50m;

    public decimal MapMajority { get; init; } = 0.50m;

    public decimal MapCoverage { get; init; } = 0.70m;

    public int MeshDepartments { get; init; } = 3;

    // Money and dates
    public int EventGapDays { get; init; } = 14;

    public int CloseHorizonDays { get; init; } = 60;

    public decimal BudgetTolerance { get; init; } = 0.10m;

    public int DevelopHorizonDays { get; init; } = 90;

    /// <summary>Null: the rule on the bid's margin is silent.</summary>
    public decimal? MinMargin { get; init; }

    public int SlipCount { get; init; } = 2;

    public int SlipDays { get; init; } = 30;

    // Account
    public decimal VisitsShare { get; init; } = 0.50m;

    public int RetentionMinus { get; init; } = 2;

    public int RatioWorse { get; init; } = 2;

    public int EffortVisits { get; init; } = 4;

    // Data
    public int OneMouthMin { get; init; } = 5;

    public decimal OneMouthShare { get; init; } = 0.60m;

    public int ViewsDays { get; init; } = 30;

    public int ThinKnown { get; init; } = 8;

    public int MinKnown { get; init; } = 6;

    public int OldAnswerDays { get; init; } = 45;

    public int OldAnswerDaysLate { get; init; } = 30;

    public int OldAnswerCount { get; init; } = 5;

    public int AllGoodMin { get; init; } = 15;

    // Verdict and card
    public int WarnsForImprove { get; init; } = 3;

    public int ContradictionsForImprove { get; init; } = 2;

    public int ShownMax { get; init; } = 7;

    public int StrengthsMax { get; init; } = 2;
}
