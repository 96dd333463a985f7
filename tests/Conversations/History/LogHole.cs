using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;

namespace KeyAccountBot.Conversations.History;

/// <summary>A line of the log that somebody lost.</summary>
internal static class LogHole
{
    public static async Task MakeAsync(Chat chat, Deal deal, long revision)
    {
        var (partition, key) = (RowKeys.Join(deal.Tenant.Value, deal.Id.ToString()), $"Log|{revision:D10}");
        var row = await chat.Rows.Engine.GetAsync(RowTable.Deals, partition, key, default);
        await chat.Rows.Engine.TransactAsync(RowTable.Deals, partition, [RowOperation.Delete(key, row!.ETag)], default);
    }
}
