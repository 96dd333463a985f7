using KeyAccountBot.Storage.Due;

namespace KeyAccountBot.Bot.Due;

/// <summary>
/// What is due and not begun, so that nobody's crowd holds back another's few: whoever has something due takes turns with everybody else, and
/// has only so much begun at a time. What shares a shard is done one after the other, as replies to one conversation must be.
/// </summary>
internal sealed class DueQueue
{
    /// <summary>One tenant's work of one kind, begun at a time: enough for all that Teams allows one tenant.</summary>
    public const int MostBegun = 8;

    /// <summary>One tenant's of all kinds.</summary>
    private const int MostOfTenant = 12;

    /// <summary>One tenant's work of one kind is held so far, shard by shard; the rest is found at the next look.</summary>
    public const int MostHeld = 50;

    /// <summary>When so much is held in all, of each shard one of each tenant's is enough.</summary>
    private const int Crowd = 10_000;

    private readonly Dictionary<(string Tenant, string Kind), DueLine> _lines = [];
    private readonly LinkedList<DueLine> _turns = [];
    private readonly Dictionary<string, int> _begun = [];
    private int _held;

    /// <summary>Something is due that is not in here.</summary>
    public bool HasMore { get; private set; }

    public bool IsEmpty => _turns.Count == 0;

    /// <summary>Forgets what is not begun: it is about to be read again.</summary>
    public void Clear()
    {
        _turns.Clear();
        (_held, HasMore) = (0, false);
        foreach (var (key, line) in _lines.ToList())
        {
            line.Clear();
            if (line.IsIdle)
            {
                _lines.Remove(key);
            }
        }
    }

    /// <summary>In the order in which it is due, shard by shard.</summary>
    /// <param name="isAll">There is no more that was left out.</param>
    public void Add(IReadOnlyList<DueItem> items, bool isAll)
    {
        HasMore |= !isAll;
        foreach (var item in items)
        {
            var line = LineOf(item);
            if (!line.Add(item, _held < Crowd ? MostHeld : 1))
            {
                HasMore = true;
                continue;
            }

            _held++;
            if (line.Held == 1)
            {
                _turns.AddLast(line);
            }
        }
    }

    /// <summary>The next to be begun; null when whoever has something due has enough begun already.</summary>
    public DueItem? Take()
    {
        for (var at = _turns.First; at is not null; at = at.Next)
        {
            if (_begun.GetValueOrDefault(at.Value.Tenant) < MostOfTenant && at.Value.Take(MostBegun) is { } item)
            {
                // Whoever had a turn goes to the end.
                _held--;
                _begun[item.Tenant] = _begun.GetValueOrDefault(item.Tenant) + 1;
                _turns.Remove(at);
                if (at.Value.Held > 0)
                {
                    _turns.AddLast(at);
                }

                return item;
            }
        }

        return null;
    }

    /// <summary>What was taken is over, for now at least.</summary>
    public void Done(DueItem item)
    {
        LineOf(item).Done(item);
        if (--_begun[item.Tenant] == 0)
        {
            _begun.Remove(item.Tenant);
        }
    }

    private DueLine LineOf(DueItem item)
    {
        var key = (item.Tenant, item.Work.Kind);
        return _lines.TryGetValue(key, out var line) ? line : _lines[key] = new(item.Tenant);
    }
}
