namespace KeyAccountBot.Bench.Comparing;

/// <summary>How the bots are compared.</summary>
/// <param name="Bots">Names, or beginnings followed by <c>*</c>; none for all.</param>
/// <param name="Aot">The bot is published with Native AOT.</param>
/// <param name="Prepare">Packages are installed and programs published first.</param>
/// <param name="Turns">What each process answers in all, with warming up and without the setup.</param>
/// <param name="WarmUp">How many of them are not measured.</param>
/// <param name="Limit">The longest for either part.</param>
/// <param name="Concurrency">How many callers speak at the same time, one case each.</param>
/// <param name="Rounds">How often each case is measured, in alternating order.</param>
/// <param name="Patience">How long it is waited, in all, for other work on this machine to end.</param>
internal sealed record PeersOptions(
    IReadOnlyCollection<string> Bots,
    bool Aot,
    bool Prepare,
    int Turns,
    int WarmUp,
    TimeSpan Limit,
    IReadOnlyList<int> Concurrency,
    int Rounds,
    TimeSpan Patience);
