using System.Runtime.CompilerServices;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <summary>What must be written so that one table becomes the other: both are read in the same order, side by side.</summary>
internal static class TableDifferences
{
    // Leaves room for what a transaction is besides its operations.
    private const long MaxBytes = RowSize.MaxTransactionBytes - (64 * 1024);

    public static async IAsyncEnumerable<(string Partition, RowOperation Operation)> FindAsync(
        IAsyncEnumerable<Row> source, IAsyncEnumerable<Row> target, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var from = source.GetAsyncEnumerator(cancellationToken);
        await using var to = target.GetAsyncEnumerator(cancellationToken);
        var wanted = await NextAsync(from, null);
        var there = await NextAsync(to, null);
        while (wanted is not null || there is not null)
        {
            var order = wanted is null ? 1 : there is null ? -1 : Compare(wanted, there);
            if (order > 0)
            {
                yield return (there!.Partition, RowOperation.Delete(there.Key));
            }
            else if (order < 0 || !RowContent.Same(wanted!, there!))
            {
                yield return (wanted!.Partition, RowOperation.Upsert(wanted.Key, wanted.Properties));
            }

            wanted = order <= 0 ? await NextAsync(from, wanted) : wanted;
            there = order >= 0 ? await NextAsync(to, there) : there;
        }
    }

    /// <summary>Neighbours of one partition, as many as a transaction takes.</summary>
    public static async IAsyncEnumerable<(string Partition, IReadOnlyList<RowOperation> Operations)> InTransactionsAsync(
        IAsyncEnumerable<(string Partition, RowOperation Operation)> differences, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (partition, operations, bytes) = ("", new List<RowOperation>(), 0L);
        await foreach (var (next, operation) in differences.WithCancellation(cancellationToken))
        {
            var size = RowSize.WireBytes(next, operation);
            if (operations.Count > 0 && (next != partition || operations.Count == RowLimits.MaxOperations || bytes + size > MaxBytes))
            {
                yield return (partition, operations);
                (operations, bytes) = ([], 0);
            }

            partition = next;
            operations.Add(operation);
            bytes += size;
        }

        if (operations.Count > 0)
        {
            yield return (partition, operations);
        }
    }

    private static async Task<Row?> NextAsync(IAsyncEnumerator<Row> rows, Row? before)
    {
        var next = await rows.MoveNextAsync() ? rows.Current : null;
        return before is null || next is null || Compare(before, next) < 0
            ? next
            : throw new InvalidOperationException("An engine gave its rows out of order.");
    }

    private static int Compare(Row one, Row other) =>
        string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var byPartition ? byPartition : string.CompareOrdinal(one.Key, other.Key);
}
