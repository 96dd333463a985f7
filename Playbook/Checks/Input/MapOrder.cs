namespace KeyAccountBot.Playbook.Checks.Input;

/// <summary>Orders ids such as <c>p2</c> and <c>p10</c> as they were given out, so that nothing depends on the order of a list.</summary>
internal sealed class MapOrder : IComparer<string>
{
    public static readonly MapOrder Ids = new();

    public int Compare(string? x, string? y) =>
        (x?.Length ?? 0) != (y?.Length ?? 0) ? (x?.Length ?? 0).CompareTo(y?.Length ?? 0) : string.CompareOrdinal(x, y);
}
