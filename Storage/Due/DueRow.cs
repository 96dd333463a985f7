using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Due;

/// <summary>Due work as a row. A shard holds work of several tenants: each row says whose it is.</summary>
internal static class DueRow
{
    public static RowProperties Write(TenantId tenant, DueWork work) => new()
    {
        ["tenant"] = tenant.Value,
        ["home"] = work.Home,
        ["kind"] = work.Kind,
        ["payload"] = work.Payload,
        ["created"] = work.Created.ToUnixTimeMilliseconds(),
        ["begun"] = work.Begun,
        ["refused"] = work.Refused,
        ["tries"] = work.Tries > 0 ? (RowValue?)work.Tries : null,
    };

    /// <summary>False also for a row that does not say whose it is.</summary>
    public static bool IsOf(Row row, TenantId tenant, string home)
    {
        try
        {
            return row.FindString("tenant") == tenant.Value && row.FindString("home") == home;
        }
        catch (CorruptRowException)
        {
            return false;
        }
    }

    /// <exception cref="CorruptRowException"/>
    public static DueItem Read(int shard, Row row)
    {
        try
        {
            return Parse(shard, row);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            throw row.Corrupt("created", "or the key is no time");
        }
    }

    private static DueItem Parse(int shard, Row row)
    {
        var work = new DueWork(
            row.GetString("kind"),
            row.GetString("home"),
            row.GetString("payload"),
            Instant.FromUnixTimeMilliseconds(row.GetInt64("created")),
            row.GetInt32("begun"),
            row.GetInt32("refused"),
            row.FindInt32("tries") ?? 0);
        return new(shard, row.Key, row.ETag, DueStore.TimeOf(row.Key), row.GetString("tenant"), work);
    }
}
