using System.Text;

namespace KeyAccountBot.Storage.Sqlite;

/// <summary>
/// The names of properties repeat in every row, so each is made into a string once. A fixed number of slots, each
/// holding the last name that fell into it: no locks, and no growth whatever a file holds.
/// </summary>
internal static class PropertyNames
{
    private static readonly Entry?[] Slots = new Entry?[512];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        ref var slot = ref Slots[Slot(utf8)];
        if (Volatile.Read(ref slot) is { } known && utf8.SequenceEqual(known.Utf8))
        {
            return known.Name;
        }

        var entry = new Entry(utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        Volatile.Write(ref slot, entry);
        return entry.Name;
    }

    // FNV-1a: the names are short.
    private static int Slot(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var unit in utf8)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)(hash % (uint)Slots.Length);
    }

    private sealed record Entry(byte[] Utf8, string Name);
}
