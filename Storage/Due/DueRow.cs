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
    };

    public static DueItem Read(int shard, Row row)
    {
        var work = new DueWork(
            row.GetString("kind"),
            row.GetString("home"),
            row.GetString("payload"),
            Instant.FromUnixTimeMilliseconds(row.GetInt64("created")),
            row.GetInt32("begun"),
            row.GetInt32("refused"));
        return new(shard, row.Key, row.ETag, DueStore.TimeOf(row.Key), row.GetString("tenant"), work);
    }
}
