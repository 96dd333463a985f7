using KeyAccountBot.Playbook.Deals;
using KeyAccountBot.Storage.Rows;
using NodaTime;

namespace KeyAccountBot.Storage.Conversations;

/// <summary>
/// Which deal the chat of a meeting is about: a row of its own beside what is remembered of the conversation, so that neither is written over
/// by the other. It goes with the conversation.
/// </summary>
public sealed class MeetingLinkStore(IRows rows)
{
    private const string Key = "meeting";

    public async Task<MeetingLink?> FindAsync(TenantId tenant, string conversation, CancellationToken cancellationToken)
    {
        var row = await rows.GetAsync(RowTable.Conversations, Partition(tenant, conversation), Key, cancellationToken);
        return row is null ? null : Read(row);
    }

    /// <summary>The last who links counts.</summary>
    public Task SaveAsync(TenantId tenant, string conversation, MeetingLink link, CancellationToken cancellationToken) => rows.TransactOrRepeatAsync(
        RowTable.Conversations, Partition(tenant, conversation), [RowOperation.Upsert(Key, Write(link))], cancellationToken);

    /// <summary>
    /// Keeps that the meeting began, for what is asked when it is over. Nothing is kept when somebody links another deal at this very moment.
    /// </summary>
    public async Task MarkStartedAsync(TenantId tenant, string conversation, Instant at, CancellationToken cancellationToken)
    {
        var partition = Partition(tenant, conversation);
        if (await rows.GetAsync(RowTable.Conversations, partition, Key, cancellationToken) is { } row)
        {
            await rows.SaveAsync(RowTable.Conversations, partition, Key, Write(Read(row) with { Started = at }), row.ETag, cancellationToken);
        }
    }

    public Task RemoveAsync(TenantId tenant, string conversation, CancellationToken cancellationToken) => rows.TransactOrRepeatAsync(
        RowTable.Conversations, Partition(tenant, conversation), [RowOperation.Delete(Key)], cancellationToken);

    private static string Partition(TenantId tenant, string conversation) => RowKeys.Join(tenant.Value, conversation);

    private static RowProperties Write(MeetingLink link) => new()
    {
        ["deal"] = link.Deal.ToString(),
        ["by"] = link.By.Value,
        ["language"] = link.Language,
        ["zone"] = link.Zone,
        ["started"] = link.Started?.ToUnixTimeMilliseconds(),
    };

    private static MeetingLink Read(Row row) => new(
        DealId.TryParse(row.GetString("deal"), out var deal) ? deal : throw row.Corrupt("deal", "is no id"),
        new(row.GetString("by")),
        row.GetString("language"),
        row.GetString("zone"))
    {
        Started = row.FindInt64("started") is { } at ? Instant.FromUnixTimeMilliseconds(at) : null,
    };
}

/// <param name="By">Who linked it, and is asked when the meeting is over.</param>
/// <param name="Language"><c>en</c> or <c>zh</c>, for readers who chose none.</param>
/// <param name="Zone">Where days are counted of whoever linked it.</param>
public sealed record MeetingLink(DealId Deal, UserId By, string Language, string Zone)
{
    /// <summary>When the meeting began that was told last; null before the first.</summary>
    public Instant? Started { get; init; }
}
