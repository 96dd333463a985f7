using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// Deals: one partition each, loaded with one range query and saved with one transaction under the <c>deal</c> row's ETag.
/// The books' summaries follow: before the opening and the deletion as an intent, after every other save.
/// </summary>
/// <remarks>
/// When it is unknown whether a save happened, it is asked for once more, which cannot do it twice. A <see
/// cref="StorageUnavailableException"/> that comes out with <see cref="StorageUnavailableException.OutcomeUnknown"/> means that
/// not even that could tell.
/// </remarks>
/// <param name="recent">Null to read every deal anew.</param>
public sealed partial class DealStore(IRows rows, BookIndex books, RecentDeals? recent = null)
{
    /// <summary>Null when there is no such deal (any more).</summary>
    public async Task<LoadedDeal?> LoadAsync(TenantId tenant, DealId id, CancellationToken cancellationToken)
    {
        var partition = DealKeys.Partition(tenant, id);
        if (recent?.Find(partition) is { } known)
        {
            // Asked for something of it, a row that is spoilt says so.
            var header = await HeaderAsync(tenant, id, cancellationToken);
            if (header is not null && !Tombstone.Is(header) && header.ETag == known.ETag)
            {
                return known;
            }

            recent.LeaveToOthers(partition);
        }

        return Kept(await DealReader.LoadAsync(rows, tenant, id, cancellationToken));
    }

    /// <summary>Everything but the answers: one point read. Null when there is no such deal (any more).</summary>
    public async Task<DealHead?> HeadAsync(TenantId tenant, DealId id, CancellationToken cancellationToken) =>
        await HeaderAsync(tenant, id, cancellationToken) is { } row && !Tombstone.Is(row) ? HeadOf(row, tenant, id) : null;

    /// <summary>True when the deal was deleted and the user was one of its members: others must not learn that it existed.</summary>
    public async Task<bool> WasDeletedForAsync(TenantId tenant, DealId id, UserId user, CancellationToken cancellationToken) =>
        await HeaderAsync(tenant, id, cancellationToken) is { } row && Tombstone.Is(row) && Tombstone.Knew(row, user);

    private LoadedDeal? Kept(LoadedDeal? loaded)
    {
        if (loaded is not null)
        {
            recent?.Keep(DealKeys.Partition(loaded.Deal.Tenant, loaded.Deal.Id), loaded);
        }

        return loaded;
    }

    internal static DealHead HeadOf(Row header, TenantId tenant, DealId id) =>
        new(DealRow.Read(header, tenant, id, static _ => null), DealRow.Lights(header));

    internal Task<Row?> HeaderAsync(TenantId tenant, DealId id, CancellationToken cancellationToken) =>
        rows.GetAsync(RowTable.Deals, DealKeys.Partition(tenant, id), DealKeys.Header, cancellationToken);
}
