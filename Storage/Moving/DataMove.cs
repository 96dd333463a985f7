using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Moving;

/// <summary>
/// Makes the target hold what the source holds. What is equal already is left alone, so a move that was cut short is finished by
/// starting it again. A mark in the target, from the first write until all is checked, says that its rows are this move's own.
/// </summary>
public sealed class DataMove(DataStore source, DataStore target)
{
    private const int WritesAtOnce = 8;

    private readonly MoveMark _mark = new(target.Rows);

    /// <param name="done">Hears of each table once it is equal on both sides.</param>
    /// <exception cref="MoveRefusedException">The target holds other data, or the source changed on the way.</exception>
    /// <exception cref="StorageUnavailableException"/>
    public async Task RunAsync(Action<MovedTable> done, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(done);
        if (await new MoveMark(source.Rows).ReadAsync(cancellationToken) is { } origin)
        {
            throw new MoveRefusedException($"{source.Name} is itself the target of an unfinished move from {origin}. Finish that first.");
        }

        await ClaimAsync(cancellationToken);
        foreach (var table in Enum.GetValues<RowTable>())
        {
            await CopyAsync(table, cancellationToken);
        }

        foreach (var table in Enum.GetValues<RowTable>())
        {
            done(await CompareAsync(table, cancellationToken) ?? throw new MoveRefusedException(
                $"Table {table} changed while it was moved. Stop every bot that uses {source.Name}, then start the move again."));
        }

        await _mark.RemoveAsync(CancellationToken.None);
    }

    private async Task ClaimAsync(CancellationToken cancellationToken)
    {
        var claimed = await _mark.ReadAsync(cancellationToken);
        if (claimed is null && await IsEmptyAsync(cancellationToken))
        {
            await _mark.SetAsync(source.Name, cancellationToken);
        }
        else if (claimed is null && !await IsEqualAsync(cancellationToken))
        {
            throw new MoveRefusedException($"{target.Name} holds other data, which would be lost. Name an empty target.");
        }
        else if (claimed is not null && claimed != source.Name)
        {
            throw new MoveRefusedException($"{target.Name} is the target of an unfinished move from {claimed}. Finish that, or name an empty target.");
        }
    }

    private async Task CopyAsync(RowTable table, CancellationToken cancellationToken)
    {
        var differences = TableDifferences.FindAsync(
            source.Scan.ScanAsync(table, cancellationToken), TargetRows(table, cancellationToken), cancellationToken);
        await Parallel.ForEachAsync(
            TableDifferences.InTransactionsAsync(differences, cancellationToken),
            new ParallelOptions { MaxDegreeOfParallelism = WritesAtOnce, CancellationToken = cancellationToken },
            async (write, token) =>
            {
                var result = await target.Rows.TransactAsync(table, write.Partition, write.Operations, token);
                if (!result.IsCommitted)
                {
                    throw new MoveRefusedException($"Somebody else writes to {target.Name}. Stop every bot that uses it, then start the move again.");
                }
            });
    }

    /// <summary>Null when the sides differ.</summary>
    private async Task<MovedTable?> CompareAsync(RowTable table, CancellationToken cancellationToken)
    {
        var sides = await Task.WhenAll(
            RowContent.DigestAsync(source.Scan.ScanAsync(table, cancellationToken)),
            RowContent.DigestAsync(TargetRows(table, cancellationToken)));
        return sides[0] == sides[1] ? new(table, sides[0].Rows, sides[0].Hash) : null;
    }

    private async Task<bool> IsEqualAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Enum.GetValues<RowTable>())
        {
            if (await CompareAsync(table, cancellationToken) is null)
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (var table in Enum.GetValues<RowTable>())
        {
            if (await TargetRows(table, cancellationToken).AnyAsync(cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    private IAsyncEnumerable<Row> TargetRows(RowTable table, CancellationToken cancellationToken) =>
        target.Scan.ScanAsync(table, cancellationToken).Where(row => !MoveMark.Is(row));
}
