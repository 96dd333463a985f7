namespace KeyAccountBot.Bench.RoundTrips;

/// <summary>What a turn asked of the storage, as the engine's own meter counts it.</summary>
/// <param name="Calls">Those made at the same time one each.</param>
/// <param name="Waits">Round trips: those that overlap are one.</param>
internal sealed record CountedTurn(Spoken Spoken, int Calls, int Waits)
{
    public bool IsWithinBudget => Waits <= Spoken.MostWaits;
}

/// <param name="IsAnswer">A typed answer, which may wait once more than a command.</param>
internal sealed record Spoken(string Text, bool IsAnswer = false)
{
    /// <summary>Design §11.</summary>
    public int MostWaits => IsAnswer ? 5 : 4;
}
