namespace KeyAccountBot.Bench.Comparing;

/// <summary>A bot that is measured.</summary>
/// <param name="Command">A program and its arguments, with <c>{places}</c>.</param>
/// <param name="Scenarios">Each is played to a process of its own.</param>
/// <param name="Environment">Variables, with <c>{places}</c>; <c>PORT</c> is always set.</param>
internal sealed record Peer(string Name, IReadOnlyList<string> Command, IReadOnlyList<string> Scenarios, IReadOnlyDictionary<string, string> Environment)
{
    /// <param name="wanted">Names, or their beginnings followed by <c>*</c>; none for all.</param>
    public bool IsAmong(IReadOnlyCollection<string> wanted) =>
        wanted.Count == 0 || wanted.Any(w => w.EndsWith('*') ? Name.StartsWith(w[..^1], StringComparison.Ordinal) : w == Name);
}
