using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Due;

/// <summary>One tenant's work of one kind: in order within a shard, the shards by turns.</summary>
internal sealed class DueLine(string tenant)
{
    private readonly SortedDictionary<int, Queue<DueItem>> _shards = [];
    private readonly HashSet<int> _busy = [];
    private int _last = -1;

    public string Tenant { get; } = tenant;

    public int Held { get; private set; }

    public bool IsIdle => Held == 0 && _busy.Count == 0;

    /// <returns>False when so many of its shard are held already.</returns>
    public bool Add(DueItem item, int most)
    {
        if (!_shards.TryGetValue(item.Shard, out var queue))
        {
            _shards[item.Shard] = queue = [];
        }

        if (queue.Count >= most)
        {
            return false;
        }

        queue.Enqueue(item);
        Held++;
        return true;
    }

    public void Clear()
    {
        _shards.Clear();
        Held = 0;
    }

    /// <summary>Null when so many are begun, or what is held waits for what was begun of its shard.</summary>
    public DueItem? Take(int most)
    {
        if (_busy.Count >= most)
        {
            return null;
        }

        // On from the shard that had the last turn, and round.
        foreach (var shard in _shards.Keys.OrderBy(s => s <= _last).ThenBy(s => s))
        {
            if (!_busy.Add(shard))
            {
                continue;
            }

            var queue = _shards[shard];
            var item = queue.Dequeue();
            if (queue.Count == 0)
            {
                _shards.Remove(shard);
            }

            (_last, Held) = (shard, Held - 1);
            return item;
        }

        return null;
    }

    public void Done(DueItem item) => _busy.Remove(item.Shard);
}
