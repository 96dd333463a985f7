namespace KeyAccountBot.Bench.Comparing;

/// <summary>The cases with the same number of callers. One with errors counts as not measured: what it did not do was cheap.</summary>
internal sealed record CaseTable(IReadOnlyList<CaseSummary> Cases)
{
    public IEnumerable<CaseSummary> Of(string bot) => Cases.Where(c => c.Bot == bot && c.Errors == 0);

    /// <returns>Null when one of them was not measured, or the value beneath is zero.</returns>
    public double? Ratio((string Bot, string Scenario) above, (string Bot, string Scenario) beneath, Func<CaseSummary, double> value) =>
        Find(above) is { } a && Find(beneath) is { } b && value(b) > 0 ? value(a) / value(b) : null;

    private CaseSummary? Find((string Bot, string Scenario) wanted) => Of(wanted.Bot).FirstOrDefault(c => c.Scenario == wanted.Scenario);
}
