using System.Globalization;

namespace KeyAccountBot.Bench.Comparing;

/// <summary>What the design allows, and how it is read from the cases.</summary>
/// <param name="Text">As it stands in a table.</param>
/// <param name="Measure">Null when a case it needs was not measured.</param>
/// <param name="IsMet">Of the measured value.</param>
/// <param name="Unit">Behind the value.</param>
internal sealed record Budget(string Text, Func<CaseTable, double?> Measure, Func<double, bool> IsMet, string Unit)
{
    private const string Bot = "keyaccountbot";
    private const string Floor = "floor-csharp";
    private const string Dialog = "botbuilder-dialog";

    /// <summary>Design §11, what a run can decide.</summary>
    public static IReadOnlyList<Budget> All { get; } =
    [
        Ratio("CPU of a help turn ≤ 2 × the floor's", "help", Floor, "echo", c => c.CpuPerTurn, ratio => ratio <= 2),
        Ratio("CPU of a saving card turn ≤ 4 × the floor's", "answers", Floor, "echo", c => c.CpuPerTurn, ratio => ratio <= 4),
        Ratio("saving card turns/s ≥ 5 × the Bot Framework dialog's", "answers", Dialog, "dialog", c => c.TurnsPerSecond, ratio => ratio >= 5),
        Ratio("CPU of a saving card turn ≤ 1/5 of the Bot Framework dialog's", "answers", Dialog, "dialog", c => c.CpuPerTurn, ratio => ratio <= 0.2),
        Most("start to first answered turn ≤ 500 ms", c => c.Start, 500, " ms"),
        Most("memory after all turns ≤ 120 MB", c => c.Memory, 120, " MB"),
    ];

    public Verdict Judge(CaseTable cases)
    {
        var value = Measure(cases);
        return new(Text, value is { } v ? Shown(v) : "not measured", value is { } known ? IsMet(known) : null);
    }

    private string Shown(double value) => value.ToString(Unit == "×" ? "0.00" : "0", CultureInfo.InvariantCulture) + Unit;

    /// <summary>Our scenario against a peer's, in the same run and with as many callers.</summary>
    private static Budget Ratio(string text, string ours, string peer, string theirs, Func<CaseSummary, double> value, Func<double, bool> isMet) => new(
        text,
        cases => cases.Ratio((Bot, ours), (peer, theirs), value),
        isMet,
        "×");

    /// <summary>The worst of our scenarios.</summary>
    private static Budget Most(string text, Func<CaseSummary, double> value, double most, string unit) => new(
        text,
        cases => cases.Of(Bot).Select(value).Cast<double?>().Max(),
        worst => worst <= most,
        unit);
}

/// <param name="IsMet">Null when it was not measured.</param>
internal sealed record Verdict(string Budget, string Measured, bool? IsMet)
{
    public string Word => IsMet switch { true => "met", false => "NOT met", null => "open" };
}
