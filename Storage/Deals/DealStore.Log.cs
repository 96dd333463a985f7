using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

public sealed partial class DealStore
{
    /// <summary>As many lines as one page of storage holds: what a timeline reads at most.</summary>
    public const int LogPage = RowLimits.MaxPageSize;

    /// <summary>
    /// The log up to the deal as it was loaded, oldest first; words that were erased are missing in it. Words move only from the current texts to the log's,
    /// so reading these after the deal misses none.
    /// </summary>
    /// <param name="lines">Only the last so many; null for all from the first revision on.</param>
    public async Task<IReadOnlyList<LogEntry>> LogAsync(LoadedDeal loaded, int? lines, CancellationToken cancellationToken)
    {
        var deal = loaded.Deal;
        var log = LinesAsync(deal, lines, cancellationToken);
        var retired = rows.QueryAllAsync(RowQuery.Prefix(RowTable.Deals, DealKeys.Partition(deal.Tenant, deal.Id), DealKeys.LogTextPrefix), cancellationToken);
        var (current, old) = (loaded.Words, DealReader.Texts(await retired, DealKeys.LogTextPrefix));
        return [.. (await log).Select(r => LogRow.Read(r, id => current.GetValueOrDefault(id) ?? old.GetValueOrDefault(id)))];
    }

    /// <summary>The last page of the log up to the deal as it was read, oldest first, without anybody's words: one read.</summary>
    public async Task<IReadOnlyList<LogEntry>> WordlessLogAsync(Deal deal, CancellationToken cancellationToken) =>
        [.. (await LinesAsync(deal, LogPage, cancellationToken)).Select(r => LogRow.Read(r, static _ => null))];

    private Task<IReadOnlyList<Row>> LinesAsync(Deal deal, int? lines, CancellationToken cancellationToken)
    {
        var from = lines is { } most ? Math.Max(1, deal.Revision - most + 1) : 1;
        return rows.QueryAllAsync(
            new(RowTable.Deals, DealKeys.Partition(deal.Tenant, deal.Id), DealKeys.Log(from), DealKeys.Log(deal.Revision + 1)), cancellationToken);
    }
}
