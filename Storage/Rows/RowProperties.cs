using System.Collections;

namespace KeyAccountBot.Storage.Rows;

/// <summary>
/// The named values of a row, in the order in which they were set. Rows have few properties, so a name is found by
/// walking them; that costs less to build and to read than a dictionary.
/// </summary>
public sealed class RowProperties : IEnumerable<KeyValuePair<string, RowValue>>
{
    private KeyValuePair<string, RowValue>[] _entries;

    public RowProperties()
        : this(8)
    {
    }

    internal RowProperties(int capacity) => _entries = capacity == 0 ? [] : new KeyValuePair<string, RowValue>[capacity];

    public int Count { get; private set; }

    internal ReadOnlySpan<KeyValuePair<string, RowValue>> Entries => _entries.AsSpan(0, Count);

    /// <summary>Setting null leaves the property out: engines do not keep nulls.</summary>
    public RowValue? this[string name]
    {
        get => Find(name) is >= 0 and var index ? _entries[index].Value : default(RowValue?);
        set
        {
            ArgumentNullException.ThrowIfNull(name);
            var index = Find(name);
            if (value is not { Kind: not RowValueKind.None } present)
            {
                RemoveAt(index);
            }
            else if (index >= 0)
            {
                _entries[index] = new(name, present);
            }
            else
            {
                Append(name, present);
            }
        }
    }

    public IEnumerator<KeyValuePair<string, RowValue>> GetEnumerator() => _entries.Take(Count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds without looking for the name: for a reader that trusts what it reads.</summary>
    internal void Append(string name, RowValue value)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Math.Max(8, Count * 2));
        }

        _entries[Count++] = new(name, value);
    }

    private int Find(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_entries[i].Key == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void RemoveAt(int index)
    {
        if (index < 0)
        {
            return;
        }

        Count--;
        Array.Copy(_entries, index + 1, _entries, index, Count - index);
        _entries[Count] = default;
    }
}
