namespace KeyAccountBot.Storage.Deals;

/// <summary>
/// The deals that this process read or saved last, so that the next turn on one reads a single row instead of all. It decides nothing: every save replaces
/// the <c>deal</c> row, so <see cref="DealStore"/> takes a deal from here only while that row has the same ETag.
/// </summary>
public sealed class RecentDeals(IDealMemory memory)
{
    /// <summary>What a deal takes without a row, in rows.</summary>
    private const int Bare = 30;

    /// <summary>Null when it is not known, or others save it too.</summary>
    internal LoadedDeal? Find(string partition) => memory.Find(partition) as LoadedDeal;

    internal void Keep(string partition, LoadedDeal loaded)
    {
        if (memory.Find(partition) is not Others)
        {
            memory.Keep(partition, loaded, Bare + RowsOf(loaded));
        }
    }

    /// <summary>
    /// Another process saved the deal: while both work on it, asking for the one row first would only be one more wait. It is read as a whole from now on,
    /// until nobody asked for it here for a while.
    /// </summary>
    internal void LeaveToOthers(string partition) => memory.Keep(partition, Others.Save, 1);

    internal void Forget(string partition) => memory.Forget(partition);

    private static int RowsOf(LoadedDeal loaded)
    {
        var deal = loaded.Deal;
        return deal.Answers.Count + deal.People.Count + deal.Evidence.Count + deal.Actions.Count + deal.Visits.Count + deal.Route.Count
            + deal.Meetings.Count + loaded.TextIds.Count + loaded.SeenRows.Count;
    }

    private sealed class Others
    {
        public static readonly Others Save = new();
    }
}
