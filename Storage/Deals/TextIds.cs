namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Gives words their text rows. The same words in one deal share a row, so that nothing has to remember which note, value or
/// reason a row belongs to.
/// </summary>
/// <param name="known">Ids by words, as loaded.</param>
internal sealed class TextIds(IReadOnlyDictionary<string, string> known, long revision)
{
    private readonly Dictionary<string, string> _ids = new(known, StringComparer.Ordinal);
    private readonly List<(string Id, string Words)> _added = [];

    /// <summary>What this revision brought: rows to insert.</summary>
    public IReadOnlyList<(string Id, string Words)> Added => _added;

    public IReadOnlyDictionary<string, string> All => _ids;

    public string Of(string words)
    {
        if (!_ids.TryGetValue(words, out var id))
        {
            id = DealKeys.TextId(revision, _added.Count + 1);
            _ids.Add(words, id);
            _added.Add((id, words));
        }

        return id;
    }

    public void Forget(string words) => _ids.Remove(words);
}
