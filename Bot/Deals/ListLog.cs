using KeyAccountBot.Storage.Books;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Bot.Deals;

/// <summary>What an operator should know of the lists: they follow the deals, and are put right when read.</summary>
internal sealed partial class ListLog(ILogger<ListLog> log)
{
    /// <param name="fault">Null when the lists are up to date.</param>
    public void Behind(StorageFault? fault)
    {
        if (fault is { } why)
        {
            ListBehind(log, why);
        }
    }

    /// <param name="lists">Never fails.</param>
    public async Task BehindAsync(Task<StorageFault?> lists) => Behind(await lists);

    public void Read(DealShelfPage page)
    {
        Behind(page.RepairFault);
        foreach (var unreadable in page.Unreadable)
        {
            DealUnreadable(log, unreadable);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A list of deals is behind until it is read again: {Fault}")]
    private static partial void ListBehind(ILogger log, StorageFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "A deal cannot be read and is left out of a list")]
    private static partial void DealUnreadable(ILogger log, Exception exception);
}
